namespace BackpropLab;

/// <summary>A data set parted into training and test rows; deconstructs to <c>(train, test)</c>.</summary>
/// <param name="Train">The rows to learn from.</param>
/// <param name="Test">The rows kept aside to judge what was learnt.</param>
public sealed record DatasetSplit(Dataset Train, Dataset Test);
