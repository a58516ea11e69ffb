using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The questions of lesson 1.</summary>
static class DataQuestions
{
    public static IReadOnlyList<ConceptQuestion> All { get; } =
    [
        new("1.Q1", "Why are some rows put aside before anything is computed from the data?",
        [
            new("So that training is faster with fewer rows.", "It is a little faster, but that is no reason: rows are worth more than the time they cost."),
            new("Because the test rows must have mean 0.", "Nobody asks that of them: they are scaled with the training statistics, and come out near 0 but not at 0."),
            new("To see how the model does on points that it could not have remembered.", "Yes. A model that has seen a point may simply have stored it; only unseen points tell whether it has learnt the shape.", IsRight: true),
            new("So that both classes are equally frequent.", "Putting rows aside does not balance classes; a random split leaves their shares about as they were."),
        ]),
        new("1.Q2", "A new point arrives when the model is in use. Which mean is subtracted from it?",
        [
            new("Its own.", "A single point minus its own mean is always 0: nothing of it would be left."),
            new("That of the training rows.", "Yes. The model has learnt in that scale, so every point must be brought into it.", IsRight: true),
            new("That of the training and the test rows together.", "Then the test rows would have had a say in the model's scale: a leak. And the new point was in neither set."),
            new("None: only training data are scaled.", "The weights belong to scaled features. Raw numbers would land somewhere else on the plane."),
        ]),
    ];
}
