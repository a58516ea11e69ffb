namespace BackpropLab.Exercises;

/// <summary>Makes of an exercise's right function the wrong one that a usual mistake gives; <c>Mistakes</c> has them.</summary>
/// <param name="right">The right function.</param>
/// <exception cref="ArgumentException">The function lacks a parameter that the mistake is made with.</exception>
public delegate Misconception UsualMistake(RightFunction right);
