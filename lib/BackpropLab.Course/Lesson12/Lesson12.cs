using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 12 asks, in the order of its notebook, and the clinic.</summary>
static class Lesson12
{
    public static Lesson Content { get; } = new(12, "The clinic")
    {
        Questions = ClinicQuestions.All,
        Task = new("12.T", "An illness without symptoms", 3, "IllGradients",
        [
            new("degrees between gradient and right one, the least of three seeds", "°", Least: 60),
            new("test rows right, the worst of three seeds", "%", Least: 98),
        ]),
        HasClinic = true,
    };
}
