namespace BackpropLab.Data;

/// <summary>
/// Training and test rows with the same share of every class, drawn as <c>sklearn.model_selection.StratifiedShuffleSplit</c>
/// draws them.
/// </summary>
static class StratifiedRows
{
    /// <exception cref="ArgumentException">A class, or one of the parts, has too few rows.</exception>
    public static (int[] Train, int[] Test) Draw(IReadOnlyList<int> labels, IReadOnlyList<string> classNames, int testCount, NumPyRandomState random)
    {
        var classes = Enumerable.Range(0, labels.Count).GroupBy(row => labels[row]).OrderBy(rows => rows.Key).Select(rows => rows.ToArray()).ToArray();
        int[] counts = [.. classes.Select(rows => rows.Length)];
        var trainCount = labels.Count - testCount;
        if (Array.Find(classes, rows => rows.Length < 2) is [var only])
            throw Refused($"{classNames[labels[only]]} has 1 sample, but each class needs one in both parts");
        if (Math.Min(trainCount, testCount) < classes.Length)
            throw Refused($"of {trainCount} training and {testCount} test rows, each of the {classes.Length} classes needs one");

        var inTrain = Shares(counts, trainCount, random);
        var inTest = Shares([.. counts.Zip(inTrain, (all, taken) => all - taken)], testCount, random);
        List<int> train = [], test = [];
        for (var k = 0; k < classes.Length; k++)
        {
            int[] shuffled = [.. random.Permutation(counts[k]).Select(place => classes[k][place])];
            train.AddRange(shuffled[..inTrain[k]]);
            test.AddRange(shuffled[inTrain[k]..(inTrain[k] + inTest[k])]);
        }

        return (Shuffled(train, random), Shuffled(test, random));
    }

    /// <summary>
    /// The likeliest numbers of draws without replacement from each class: the shares rounded down, and the draws that are
    /// left to the largest remainders, by lot where these are equal.
    /// </summary>
    static int[] Shares(int[] counts, int draws, NumPyRandomState random)
    {
        var all = (double)counts.Sum();
        double[] shares = [.. counts.Select(count => count / all * draws)];
        int[] whole = [.. shares.Select(share => (int)share)];
        double[] remainders = [.. shares.Zip(whole, (share, floor) => share - floor)];
        var left = draws - whole.Sum();
        foreach (var remainder in remainders.Distinct().OrderDescending())
        {
            if (left == 0)
                break;
            int[] equal = [.. Enumerable.Range(0, counts.Length).Where(k => remainders[k] == remainder)];
            foreach (var place in random.Permutation(equal.Length).Take(left).ToArray())
            {
                whole[equal[place]]++;
                left--;
            }
        }

        return whole;
    }

    static int[] Shuffled(List<int> rows, NumPyRandomState random)
    {
        int[] shuffled = [.. rows];
        random.Shuffle<int>(shuffled);
        return shuffled;
    }

    static ArgumentException Refused(string problem) => new($"These rows cannot be split by their classes: {problem}. Split without stratify.", "stratify");
}
