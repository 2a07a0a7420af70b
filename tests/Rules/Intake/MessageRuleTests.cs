using Tessera.Intake.Converse;
using Tessera.Intake.Tips;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Tests.Rules.Intake;

/// <summary>Regulation PP-4: a reporter's message may bring a tip forward; it never puts it off.</summary>
public class MessageRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-30, -30)]
    [InlineData(20, 20)]
    [InlineData(60 * 50, 4 * 60)]
    public void A_tip_has_no_more_time_than_it_had(int had, int has)
    {
        var place = MessageRule.On(new(Queues.Tips, Now.AddMinutes(had), Now.AddHours(-1), TriageRule.Screen), Priority.Routine, Now);

        Assert.Equal(new Place(Queues.Tips, Now.AddMinutes(has), Now.AddHours(-1), MessageRule.ToRead), place);
    }

    [Fact]
    public void Words_of_danger_are_the_first_of_the_desk_within_five_minutes() =>
        Assert.Equal(
            new Place(Queues.Life, Now.AddMinutes(5), Now.AddHours(-1), TriageRule.CallDispatch),
            MessageRule.On(new(Queues.Tips, Now.AddHours(60), Now.AddHours(-1), TriageRule.Screen), Priority.Immediate, Now));

    [Fact]
    public void A_message_takes_no_tip_from_the_first_of_the_desk()
    {
        var first = new Place(Queues.Life, Now.AddMinutes(2), Now.AddMinutes(-3), "Told, follow up");

        Assert.Equal(first, MessageRule.On(first, Priority.Routine, Now));
    }

    [Fact]
    public void A_decided_tip_comes_back_to_be_read() =>
        Assert.Equal(new Place(Queues.Tips, Now.AddHours(4), Now, MessageRule.ToRead), MessageRule.On(null, Priority.Routine, Now));

    [Fact]
    public void Once_read_a_tip_waits_by_its_own_clock_again()
    {
        var received = Now.AddHours(-10);

        var place = MessageRule.AfterReading(new(Queues.Tips, Now.AddHours(3), received, MessageRule.ToRead), received, Priority.Routine, Now);

        Assert.Equal(new Place(Queues.Tips, received.AddHours(72), received, TriageRule.Screen), place);
    }

    [Fact]
    public void Once_read_a_tip_that_its_message_raised_keeps_the_clock_of_the_message()
    {
        var due = Now.AddHours(3);

        Assert.Equal(due, MessageRule.AfterReading(new(Queues.Tips, due, Now, MessageRule.ToRead), Now.AddHours(-10), Priority.High, Now).Due);
    }
}
