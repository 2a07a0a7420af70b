using Microsoft.AspNetCore.Http;
using Tessera.Access.Identity;
using Tessera.Access.Passwords;

namespace Tessera.Access.SignIn;

/// <summary>Both factors were right: the session begins, or first another password is chosen.</summary>
internal sealed class LetIn(SignIn signIn, StepCookie step, ChangePassword passwords)
{
    /// <summary>Where the person goes now.</summary>
    public async Task<string> RunAsync(Account account, StepCookie.Step at, string how, HttpContext http)
    {
        if (passwords.MustChange(account))
        {
            step.Set(http, account.Id, at.To, how);
            return "/sign-in/password";
        }

        StepCookie.Clear(http);
        return await signIn.BeginAsync(account, how, at.NoticedAt, http) is { } why ? $"/sign-in?closed={why}" : at.To;
    }
}
