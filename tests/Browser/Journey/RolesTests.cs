using System.Net;
using Tessera.Tests.Browser.Harness;

namespace Tessera.Tests.Browser.Journey;

/// <summary>Every page, asked for by every role: what the table says, and nothing else.</summary>
public sealed class RolesTests(HostedWorld hosted)
{
    [Fact]
    public async Task Each_role_is_answered_as_the_table_says()
    {
        var region = await hosted.RegionAsync();

        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = ClientOf(region[role]?.Secret);
            foreach (var row in PageTable.OfTheWorkspace.Where(row => row.Answers.Count > 0))
            {
                var answer = AnswerOf(await client.GetAsync(region.Fill(row.Address), TestContext.Current.CancellationToken));
                if (answer != row.Answers[(int)role]) wrong.Add($"{row.Address} answers {role} {answer}, not {row.Answers[(int)role]}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void The_columns_are_the_roles() => Assert.Equal(Enum.GetNames<Role>(), PageTable.Columns);

    private HttpClient ClientOf(string? secret)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = hosted.Address };
        if (secret is not null) client.DefaultRequestHeaders.Add("Cookie", $"tessera={secret}");
        return client;
    }

    private static char AnswerOf(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.OK => 'P',
        HttpStatusCode.NotFound => 'N',
        HttpStatusCode.Forbidden => 'F',
        HttpStatusCode.Redirect when answer.Headers.Location!.OriginalString.Contains("/sign-in", StringComparison.Ordinal) => 'S',
        _ => '?',
    };
}
