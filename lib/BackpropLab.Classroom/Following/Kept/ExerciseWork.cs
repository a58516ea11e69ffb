namespace BackpropLab.Classroom;

/// <summary>What one student has done at one exercise.</summary>
sealed class ExerciseWork
{
    /// <summary>More than anybody attempts: the rest is left out.</summary>
    const int MostRecords = 200;

    static readonly TimeSpan stuckAfter = TimeSpan.FromMinutes(10);

    /// <summary>Who makes no attempt for so long has gone on to something else.</summary>
    static readonly TimeSpan pause = TimeSpan.FromMinutes(30);

    readonly List<ClassRecord> records = [];

    /// <summary>The first attempt that was right; null if none was.</summary>
    ClassRecord? solved;

    /// <summary>What was answered last.</summary>
    public string? Answer => records[^1].Answer;

    /// <summary>Whether the first attempt was right.</summary>
    public bool IsSolvedAtFirst => records[0].IsSolved;

    /// <summary>The misconceptions of all attempts, each once.</summary>
    public IEnumerable<string> Misconceptions => records.SelectMany(record => record.Misconceptions).Distinct();

    /// <summary>The minutes from the first attempt to the right one, pauses left out; null if there is none.</summary>
    public double? Minutes
    {
        get
        {
            if (solved is null)
                return null;
            var until = records.IndexOf(solved);
            return Enumerable.Range(0, until).Select(i => records[i + 1].At - records[i].At).Where(gap => gap < pause).Sum(gap => gap.TotalMinutes);
        }
    }

    /// <summary>Whether a record tells something that is not known: a lesson that is run again has solved nothing anew.</summary>
    public bool IsNew(ClassRecord record) => records.Count < MostRecords
        && !(record.IsSolved && solved is not null && Answer == record.Answer)
        && !records.Exists(known => known.Made == record.Made);

    /// <summary>Puts a record where it was made: what was made offline comes late.</summary>
    public void Put(ClassRecord record)
    {
        records.Insert(records.FindLastIndex(other => other.At <= record.At) + 1, record);
        solved = records.Find(one => one.IsSolved);
    }

    /// <summary>s solved, x stuck for ten minutes, t trying.</summary>
    public char Letter(DateTime now)
    {
        if (solved is not null)
            return 's';
        if (now - records[^1].At > pause)
            return 't';
        var first = records.Count - 1;
        while (first > 0 && records[first].At - records[first - 1].At <= pause)
            first--;
        return now - records[first].At >= stuckAfter ? 'x' : 't';
    }
}
