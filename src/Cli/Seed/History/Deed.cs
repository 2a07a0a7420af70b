namespace Tessera.Cli.Seed.History;

/// <summary>
/// What was seen, as a pattern: two sentences of a report, and what a trained reader makes of them. {place} is a facility or an address;
/// {who} and {he} whoever was seen; {part} something of the place; {n} a small number.
/// </summary>
/// <param name="Behaviors">Codes of ISE-FS-200, each with the number of the sentence that shows it.</param>
internal sealed record Deed(string Category, string TipClass, string Title, string First, string Second, (string Code, int Sentence)[] Behaviors)
{
    public bool IsUrgent => Category == "threat";

    /// <summary>Facts beyond the report, which the nine weaker behaviors need.</summary>
    public required string Further { get; init; }

    public required string For { get; init; }

    public required string Against { get; init; }
}

internal static class Deeds
{
    public static readonly string[] Parts = ["back gate", "loading dock", "transformers", "pump house", "cameras", "fence on the river side", "roof door", "fuel tanks"];

    public static IReadOnlyList<Deed> All { get; } =
    [
        new("watching", "SPCSA", "Photographs of the {part} at {place}",
            "{who} took pictures of the {part} at {place} for about {n}0 minutes", "{he} turned the camera to the guard each time the gate opened.", [("PHOTO", 1), ("SURVL", 2)])
        {
            Further = "The owner says that nobody was to take pictures and that the guard's round was filmed from end to end.",
            For = "The pictures are of what guards do, not of the building.", Against = "It can be seen from the street, and people do take pictures there.",
        },
        new("watching", "SPCSP", "Long watch on {place} from a parked car",
            "{who} sat across from {place} for {n} hours and wrote something down whenever a truck went in", "{he} drove off as soon as a worker walked over.", [("SURVL", 1)])
        {
            Further = "The same car stood there on two earlier days at the hours of delivery.",
            For = "Notes at each delivery fit a plan of the place's hours.", Against = "Waiting for somebody who works there would look the same.",
        },
        new("questions", "SPCSA", "Questions about the guards at {place}",
            "{who} asked a worker at {place} when the guards change and which door is open at night", "{he} said it was for a newsletter but would not say which one.", [("ELICIT", 1), ("MISREP", 2)])
        {
            Further = "No newsletter of the region knows of such a piece, and the worker was asked for the alarm company too.",
            For = "Guards, doors and alarm asked for together.", Against = "The questions were put openly, in daylight.",
        },
        new("entry", "INFRA", "Three doors tried at {place}",
            "{who} tried three doors at {place}, one after the other", "The alarm went off at the last one and {he} watched from across the street until the police came.", [("TESTSEC", 1), ("SURVL", 2)])
        {
            Further = "The time from the alarm to the first car was what was watched; nothing was taken.",
            For = "Stayed to see who comes, and how soon.", Against = "Somebody looking for shelter also tries doors.",
        },
        new("entry", "INFRA", "Fence cut at {place}",
            "The fence behind {place} was cut in {n} places overnight", "A camera shows {who} with a lamp walking along the pipes.", [("INTRSN", 2), ("SABOT", 1)])
        {
            Further = "Nothing is missing, and the cuts lead to the pipes by the shortest way.",
            For = "Whoever came knew the way in.", Against = "Copper thieves cut fences as well.",
        },
        new("entry", "SPCSP", "Utility vest without a work order at {place}",
            "{who} came to {place} in a utility vest and said the meters had to be read", "No company had sent anybody, and the badge had no photo.", [("MISREP", 2), ("INTRSN", 1)])
        {
            Further = "The utility confirmed that no crew was due and that the badge is not theirs.",
            For = "A pretext that opens doors, with a badge made for it.", Against = "A contractor at the wrong address would say the same.",
        },
        new("theft", "INFRA", "Key card and two jackets missing at {place}",
            "A key card and two uniform jackets are missing from the locker room of {place} since the weekend", "{who} who did not work there was seen by the lockers on Friday.", [("THEFT", 1)])
        {
            Further = "The card opens every door but one; it was used once after it was missed.",
            For = "What is missing is what gets somebody in.", Against = "Jackets are mislaid often, and one has turned up before.",
        },
        new("threat", "THRTPUB", "Caller says {place} will not stand on Friday",
            "A caller told the front desk of {place} that the building would not be standing on Friday", "The voice was calm and the call ended after a few seconds.", [("THREAT", 1)])
        {
            Further = "The number called three other sites within the hour.",
            For = "A day was named, and the call was one of several.", Against = "The same words were used in a hoax last spring.",
        },
        new("drone", "INFRA", "Drone over the {part} at {place}",
            "A drone hovered over the {part} at {place} for {n} minutes and then flew off along the river", "{who} with a remote control stood by a car on the shoulder.", [("AVIATION", 1), ("SURVL", 1)])
        {
            Further = "There was no notice of a flight, and it came back at the same hour the next day.",
            For = "Came back over the same part at the same hour.", Against = "Hobby flights along the river are common.",
        },
        new("weapons", "EXPL", "{n}0 fuel cans bought for cash near {place}",
            "{who} bought {n}0 fuel cans and a roll of timer wire for cash at a store near {place}", "{he} asked the clerk to forget the purchase.", [("MATRLS", 1)])
        {
            Further = "The amount is far beyond a household, and the wire has no use with the cans.",
            For = "Cash, quantity, and the wish to be forgotten.", Against = "Storm season makes people buy fuel cans.",
        },
        new("online", "VRUS", "Night login to the controls of {place}",
            "Somebody logged in to the pump controls of {place} at night and changed a set point", "The operator saw the pointer move and pulled the cable.", [("CYBER", 1), ("SABOT", 1)])
        {
            Further = "The account belongs to a contractor who left in the spring.",
            For = "A setting was changed, not only looked at.", Against = "Remote maintenance was allowed until last month.",
        },
        new("entry", "INFRA", "Lock broken and valve turned at {place}",
            "A lock was broken and a valve turned at {place} some time before the morning shift", "Shoe prints lead from the {part} to the road.", [("SABOT", 1), ("INTRSN", 2)])
        {
            Further = "The valve is not marked; turning it stops the cooling of the whole site.",
            For = "The one valve that matters was turned.", Against = "Two former workers are in a dispute with the owner.",
        },
        new("other", "SPCSSBST", "Bag left by the {part} of {place}",
            "{who} left a closed bag by the {part} of {place} and walked away fast", "It held only newspapers and a clock without hands.", [("TESTSEC", 1)])
        {
            Further = "From a bench nearby somebody took the time until the bag was found.",
            For = "A bag made to look like what it is not.", Against = "Newspapers and a clock are what somebody moves house with.",
        },
        new("questions", "SPCSP", "Wanted to learn to drive a tank truck, paid cash, near {place}",
            "{who} asked a driving school near {place} for two lessons with a tank truck and paid cash", "{he} did not want the lesson on parking or a license.", [("EXPERT", 1)])
        {
            Further = "The papers shown belong to somebody who has not been in the state for years.",
            For = "Only what is needed to drive it once.", Against = "Some schools sell single lessons to the curious.",
        },
        new("weapons", "SPCSA", "Boxes of ammunition behind {place}",
            "A worker found {n} boxes of ammunition under a tarp behind {place}", "{who} had moved things there from a van the evening before.", [("WPNS", 1)])
        {
            Further = "The lot numbers are from one sale of which the store has no papers.",
            For = "Stored where it is near and not at home.", Against = "A range two streets away reports a break-in.",
        },
        new("watching", "SPCSA", "Measured the fence of {place} by steps",
            "{who} paced off the fence of {place} twice and drew a sketch on a clipboard", "When spoken to, {he} folded the sketch and left.", [("SURVL", 1)])
        {
            Further = "No surveyor is at work there, and the sketch had the guards' hut on it.",
            For = "A sketch with the guards on it.", Against = "Fence companies measure before they make an offer.",
        },
    ];
}
