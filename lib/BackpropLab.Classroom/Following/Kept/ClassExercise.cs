namespace BackpropLab.Classroom;

/// <summary>One exercise, question or prediction in a class.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Lesson">The lesson that it belongs to, such as "3 Backprop".</param>
/// <param name="Done">What has been done with it in the end: solved, right, predicted.</param>
/// <param name="States">A letter for each student: s solved, t trying, x stuck, - nothing yet.</param>
/// <param name="FirstTries">How many solved it at the first try.</param>
/// <param name="Minutes">The median of the minutes from the first try to the right one; null if nobody has it, and for a prediction.</param>
/// <param name="Misconceptions">How many students made each mistake, the commonest first.</param>
/// <param name="Answers">How many students gave each answer to a question or a prediction, the last one counting.</param>
sealed record ClassExercise(
    string Id, string Title, string Lesson, string Done, string States, int FirstTries, double? Minutes, IReadOnlyList<ClassCount> Misconceptions, IReadOnlyList<ClassCount> Answers);
