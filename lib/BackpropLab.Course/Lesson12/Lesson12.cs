using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 12 asks, in the order of its notebook, and the clinic.</summary>
static class Lesson12
{
    public static Lesson Content { get; } = new(12, "The clinic") { Questions = ClinicQuestions.All, HasClinic = true };
}
