using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The questions of lesson 10.</summary>
static class ReasonQuestions
{
    public static IReadOnlyList<ConceptQuestion> All { get; } =
    [
        new("10.Q1", "What makes an MLP able to bend its border?",
        [
            new("That it has many layers.", "Ten linear layers are one linear layer, as you have just shown."),
            new("That it has many weights.", "However many they are, without a bend between the layers they make one line."),
            new("That the tanh is the right function.", "The ReLU does as well, and so would nearly anything that is not a straight line."),
            new("That something between its layers is not linear.", "Yes. It need not even be smooth: it must only not be a straight line.", IsRight: true),
        ]),
        new("10.Q2", "A kernel machine is trained on 60000 pictures. Its kernel matrix has a double for every pair. How large is it?",
        [
            new("About 0.5 MB: a double for each picture.", "It has a number for each pair of pictures, not for each picture."),
            new("About 29 GB.", "Yes. 60000² numbers of 8 bytes: it grows with the square of the rows. Real solvers keep only a part of it at a time.", IsRight: true),
            new("About 0.4 GB: 60000 rows of 784 pixels.", "That is the data. The kernel matrix has a row and a column for each picture, however many pixels it has."),
        ]),
        new("10.Q3", "From one epoch to the next the accuracy stays the same and the loss falls. What has happened?",
        [
            new("On the whole the probabilities have moved towards the truth, and as many rows have crossed one half one way as the other, as a rule none.", "Yes. The loss sees every move, the accuracy only a crossing. That is why the loss can be followed downhill and the accuracy cannot.", IsRight: true),
            new("Nothing: a loss without a better accuracy is worth nothing.", "The probabilities have become better, and the next crossing nearer."),
            new("The learning rate is too small.", "It may be just right. With 280 rows the accuracy moves in steps of 1/280, and most updates cross nothing."),
            new("The network overfits.", "That shows on rows that it has not learnt from, and there in a loss that rises."),
        ]),
        new("10.Q4", "You train one network from 100 seeds and get accuracies from 90 to 99 %. What do you report?",
        [
            new("The best: that is what the network can do.", "The best of 100 on these test rows was chosen by them. On new rows it would do worse."),
            new("That of seed 42, as everybody does.", "One draw says little, whichever number it has."),
            new("The mean over the seeds and the spread, and how any one was chosen.", "Yes. And a choice among them is made on validation rows, so that the test rows still judge.", IsRight: true),
            new("Nothing: a method that depends on the seed is wrong.", "Every network does, its loss being no single valley. What counts is how much."),
        ]),
    ];
}
