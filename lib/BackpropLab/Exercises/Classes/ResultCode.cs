using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BackpropLab.Exercises;

/// <summary>
/// What a check found, in eight letters that a student reads out where no network leads to the class. The letters count, in
/// this order: the seat, the exercise, what came of it, and a check sum over all of that and its sentence. So a letter that was
/// misheard is noticed, and so is a course that is not the teacher's.
/// </summary>
/// <param name="Seat">The student's number in the class.</param>
/// <param name="Id">The exercise.</param>
/// <param name="State">The word of its card.</param>
/// <param name="Misconception">The sentence of the known mistake; null if it was none.</param>
/// <param name="Answer">The letter given to a question or a prediction; null for all else.</param>
sealed record ResultCode(int Seat, string Id, string State, string? Misconception, string? Answer)
{
    public const int FirstSeat = 1;
    public const int LastSeat = 255;
    public const int Length = 8;

    // I and O are read as 1 and 0.
    const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    const int Seats = LastSeat + 1;
    const int Exercises = 512;
    const int Ends = 64;

    /// <summary>As many check sums as 24⁸ codes have room for.</summary>
    const int Sums = 13_121;

    /// <summary>The code of an attempt. Of a number or an order that was predicted it says only that there is one; null if the course has more exercises than codes tell apart.</summary>
    public static string? Of(ClassAttempt attempt, int seat)
    {
        var place = Ids().IndexOf(attempt.Id);
        if (place is < 0 or >= Exercises)
            return null;
        var ends = EndsOf(attempt.Id);
        var end = ends.FindIndex(one => one.State == attempt.State && one.Misconception is { } sentence && attempt.Misconceptions.Contains(sentence));
        if (end < 0)
            end = ends.FindIndex(one => one.State == attempt.State && one.Misconception is null && one.Answer == attempt.Answer);
        if (end < 0)
            end = ends.FindIndex(one => one.State == attempt.State && one.Misconception is null && one.Answer is null);
        return end is < 0 or >= Ends ? null : Spelt(new(seat, attempt.Id, ends[end].State, ends[end].Misconception, ends[end].Answer), place, end);
    }

    /// <summary>What a code says; null if it is none of this course.</summary>
    /// <param name="text">The letters, in either case, with anything else between them.</param>
    public static ResultCode? Read(string text)
    {
        var letters = string.Concat(text.ToUpperInvariant().Where(char.IsAsciiLetter));
        if (letters.Length != Length || letters.Any(letter => !Letters.Contains(letter)))
            return null;
        var number = letters.Aggregate(0L, (sum, letter) => Letters.Length * sum + Letters.IndexOf(letter));
        var (rest, sum) = (number / Sums, (int)(number % Sums));
        var (seat, place, end) = (rest / Ends / Exercises, (int)(rest / Ends % Exercises), (int)(rest % Ends));
        if (seat is < FirstSeat or > LastSeat || Ids().ElementAtOrDefault(place) is not { } id || EndsOf(id).ElementAtOrDefault(end) is not { State: not null } found)
            return null;
        var code = new ResultCode((int)seat, id, found.State, found.Misconception, found.Answer);
        return code.Sum() == sum ? code : null;
    }

    static string Spelt(ResultCode code, int place, int end)
    {
        var rest = ((long)code.Seat * Exercises + place) * Ends + end;
        var number = rest * Sums + code.Sum();
        var letters = new char[Length];
        for (var i = Length - 1; i >= 0; i--, number /= Letters.Length)
            letters[i] = Letters[(int)(number % Letters.Length)];
        return $"{new string(letters, 0, Length / 2)} {new string(letters, Length / 2, Length / 2)}";
    }

    int Sum()
    {
        var said = string.Join('\n', Seat.ToString(CultureInfo.InvariantCulture), Id, State, Misconception, Answer);
        return (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(said))) % Sums);
    }

    static List<string> Ids() => [.. Courses.Found.Lessons.SelectMany(lesson => lesson.Ids)];

    /// <summary>What can come of an exercise, in the order of the course.</summary>
    static List<(string State, string? Misconception, string? Answer)> EndsOf(string id) =>
        Courses.Found.Function(id) is { } exercise
            ? [(ClassAttempt.Solved, null, null), (ClassAttempt.NotYet, null, null), .. Diagnosis.Sentences(exercise).Select(sentence => (ClassAttempt.NotYet, (string?)sentence, (string?)null))]
        : Courses.Found.Question(id) is { } question
            ? [.. question.Choices.Select((choice, letter) => (choice.IsRight ? ClassAttempt.Right : ClassAttempt.NotYet, (string?)null, (string?)ConceptQuestion.Letter(letter).ToString()))]
        : Courses.Found.Prediction(id) is { } prediction
            ? [(ClassAttempt.Noted, null, null), .. prediction.Asks == AnswerKind.Letter ? prediction.Items.Select(item => (ClassAttempt.Noted, (string?)null, (string?)item.Mark[..1])) : []]
        : [(Courses.Found.Task(id) is null ? ClassAttempt.Solved : ClassAttempt.Reached, null, null), (ClassAttempt.NotYet, null, null)];
}
