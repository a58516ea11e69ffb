namespace BackpropLab.Exercises;

/// <summary>One idea of the course and the ideas that lead to it.</summary>
/// <param name="Name">What it is called, unique in the course.</param>
/// <param name="Lesson">The number of the lesson that brings it.</param>
/// <param name="Lane">The column of the map in which it stands; a lesson has at most one idea in a lane.</param>
/// <param name="From">The names of the ideas that it grows from, of this lesson or an earlier one.</param>
public sealed record Idea(string Name, int Lesson, string Lane, params string[] From);
