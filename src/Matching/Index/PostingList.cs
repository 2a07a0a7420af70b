namespace Tessera.Matching;

/// <summary>Numbers in ascending order; the first place holds how many. Appended in place behind the count readers see; anything else makes a new list.</summary>
internal static class PostingList
{
    public static int[] Of(int one, int other) => [2, Math.Min(one, other), Math.Max(one, other)];

    public static ReadOnlySpan<int> Read(int[] list) => list.AsSpan(1, Volatile.Read(ref list[0]));

    public static int[] With(int[] list, int number)
    {
        var numbers = Read(list);
        if (number > numbers[^1])
        {
            var kept = list;
            if (list.Length == numbers.Length + 1) Array.Resize(ref kept, list.Length + Math.Max(2, list.Length / 4));
            kept[numbers.Length + 1] = number;
            Volatile.Write(ref kept[0], numbers.Length + 1);
            return kept;
        }
        var at = numbers.BinarySearch(number);
        return at >= 0 ? list : [numbers.Length + 1, .. numbers[..~at], number, .. numbers[~at..]];
    }

    public static int[] Without(int[] list, int number)
    {
        var numbers = Read(list);
        var at = numbers.BinarySearch(number);
        return at < 0 ? list : [numbers.Length - 1, .. numbers[..at], .. numbers[(at + 1)..]];
    }

    /// <summary>Moves on to the first place that is not less, in ever longer steps: <paramref name="from"/> only grows.</summary>
    public static bool Reach(ReadOnlySpan<int> numbers, ref int from, int number)
    {
        var step = 1;
        while (from + step < numbers.Length && numbers[from + step] < number) step *= 2;
        var rest = numbers[Math.Min(from + (step / 2), numbers.Length)..Math.Min(from + step + 1, numbers.Length)];
        var at = rest.BinarySearch(number);
        from = Math.Min(from + (step / 2), numbers.Length) + (at < 0 ? ~at : at);
        return at >= 0;
    }
}
