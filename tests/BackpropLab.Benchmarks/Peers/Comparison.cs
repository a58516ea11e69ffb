namespace BackpropLab.Benchmarks;

/// <summary>
/// One workload, here and in the peers. Each peer's better setting is found once; then ours and the better peer run in
/// turn, as machines are seldom quiet, and the ratio is the median over these pairs.
/// </summary>
sealed class Comparison(Workload workload, int pairs, Action<string> say, CancellationToken cancellation)
{
    public ComparisonRow Run(IReadOnlyList<Contestant> numPy, IReadOnlyList<Contestant> torch)
    {
        var (bestNumPy, bestTorch) = (Better(numPy), Better(torch));
        var rival = new[] { bestNumPy, bestTorch }.OfType<Bout>().MinBy(bout => bout.Result.Seconds);
        var (ours, theirs) = (new double[pairs], new double[pairs]);
        for (var pair = 0; pair < pairs; pair++)
        {
            var here = Contestant.Ours.Measure(workload.Name, cancellation);
            ours[pair] = here.Seconds;
            if (pair == 0)
            {
                CompareLosses(here, bestNumPy, Peer.NumPy);
                CompareLosses(here, bestTorch, Peer.PyTorch);
            }

            if (rival is not null)
                theirs[pair] = rival.Contestant.Measure(workload.Name, cancellation).Seconds;
        }

        double? ratio = rival is null ? null : Median.Of(theirs.Zip(ours, (their, our) => their / our));
        say(FormattableString.Invariant($"{workload.Name}: ours {Median.Of(ours):G3} s")
            + (rival is null ? "" : FormattableString.Invariant($", {rival.Contestant.Name} {Median.Of(theirs):G3} s, {ratio:F1} times")));
        return new(workload.Name, Median.Of(ours), Seconds(bestNumPy), Seconds(bestTorch), ratio, workload.Target);

        double? Seconds(Bout? bout) => bout is null ? null : bout == rival ? Median.Of(theirs) : bout.Result.Seconds;
    }

    Bout? Better(IReadOnlyList<Contestant> settings) =>
        settings.Select(setting => new Bout(setting, setting.Measure(workload.Name, cancellation))).MinBy(bout => bout.Result.Seconds);

    /// <summary>That they end at one loss shows that they did the same work.</summary>
    void CompareLosses(Measurement ours, Bout? bout, Peer peer)
    {
        if (bout is null)
            return;
        var difference = Math.Abs(ours.FinalLoss - bout.Result.FinalLoss);
        var tolerance = Math.Max(workload.Tolerance, peer.LossTolerance);
        say(FormattableString.Invariant($"{workload.Name}: final loss {ours.FinalLoss:R}, {peer.Name}'s {bout.Result.FinalLoss:R}: ")
            + (difference <= tolerance ? "the same work" : FormattableString.Invariant($"NOT the same, {difference:G2} apart where {tolerance:G2} is allowed")));
    }

    sealed record Bout(Contestant Contestant, Measurement Result);
}
