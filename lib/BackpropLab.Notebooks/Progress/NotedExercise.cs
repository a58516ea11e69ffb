namespace BackpropLab.Notebooks;

/// <summary>What the checks have noted of one exercise.</summary>
/// <param name="Id">Lesson and number, such as 3.4.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Points">What it is worth.</param>
/// <param name="Tries">How often it was checked with an answer.</param>
/// <param name="Solved">When it was first solved, in universal time; null as long as it is not.</param>
sealed record NotedExercise(string Id, string Title, int Points, int Tries, DateTime? Solved)
{
    /// <summary>The lesson that it is in: what comes before the point.</summary>
    public string Lesson => Id.Split('.')[0];

    /// <summary>Whether it is a prediction.</summary>
    public bool IsPrediction => IsPredictionId(Id);

    /// <summary>Whether an id is that of a prediction, which is made and not solved: P and a number stand behind the lesson's.</summary>
    public static bool IsPredictionId(string id) => id.Split('.')[^1] is ['P', .. var number] && number.All(char.IsAsciiDigit);
}
