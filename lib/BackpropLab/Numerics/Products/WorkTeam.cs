namespace BackpropLab.Numerics;

/// <summary>
/// Threads that wait for parts of a calculation, so that a product of some ten microseconds can be shared: handing out
/// work costs about one microsecond and allocates nothing. A helper looks out for the next job for a short while, as
/// training brings one after the other, and then sleeps. The caller works too and takes whatever no helper has begun,
/// so that a busy machine delays nobody.
/// </summary>
static unsafe class WorkTeam
{
    /// <summary>The most cores that share a job; with more, a lesson's matrices are too small to divide.</summary>
    public static readonly int Cores = Math.Min(4, Environment.ProcessorCount);

    // Some 500 µs: parts of equal work end that far apart on a busy machine, and a sleeping helper takes up to 100 µs to wake.
    const int LooksBeforeSleep = 1500;

    static readonly SemaphoreSlim Wake = new(0);
    static bool started;
    static int sleeping, taken;

    // The job: its parts are handed out by counting the low half of the ticket up; the high half is the job's number. Between
    // jobs it is past any part, so that nobody begins one while the next job is written down.
    static delegate*<void*, int, void> run;
    static void* context;
    static int parts, unfinished;
    static long ticket;

    /// <summary>
    /// How many cores a product is worth: one for each 1,000,000 multiply-adds, about 30 µs, which is some ten times
    /// what handing out a part to a helper costs when it has to be woken.
    /// </summary>
    public static int CoresFor(int rows, int columns, int depth) =>
        (int)Math.Clamp((double)rows * columns * depth / 1e6, 1, Cores);

    /// <summary>Calls run(context, part) for every part, on several cores where they are free; returns when all are done.</summary>
    public static void Run(delegate*<void*, int, void> run, void* context, int parts)
    {
        // One job at a time: a caller who comes meanwhile does all parts alone.
        if (Cores == 1 || parts < 2 || Interlocked.Exchange(ref taken, 1) == 1)
        {
            for (var part = 0; part < parts; part++)
                run(context, part);
            return;
        }

        if (!started)
            Start();
        WorkTeam.run = run;
        WorkTeam.context = context;
        WorkTeam.parts = parts;
        Volatile.Write(ref unfinished, parts);
        var job = (Volatile.Read(ref ticket) >> 32) + 1;
        Interlocked.Exchange(ref ticket, job << 32);
        var asleep = Volatile.Read(ref sleeping);
        if (asleep > 0)
            Wake.Release(asleep);
        try
        {
            while (Work(job))
            {
            }
        }
        finally
        {
            // In a finally block, as this thread's part may fail or be stopped with its cell: no part begins any more, and
            // those that have begun end before what they work on goes away.
            var begun = Math.Min(parts, (int)Interlocked.Exchange(ref ticket, (job << 32) | int.MaxValue));
            var wait = new SpinWait();
            while (Volatile.Read(ref unfinished) > parts - begun)
                wait.SpinOnce(sleep1Threshold: -1);
            Volatile.Write(ref taken, 0);
        }
    }

    /// <summary>Does one part of a job; false when none is left to begin.</summary>
    static bool Work(long job)
    {
        var seen = Volatile.Read(ref ticket);
        if (seen >> 32 != job || (int)seen >= parts || Interlocked.CompareExchange(ref ticket, seen + 1, seen) != seen)
            return seen >> 32 == job && (int)seen < parts;
        try
        {
            run(context, (int)seen);
        }
        finally
        {
            Interlocked.Decrement(ref unfinished);
        }

        return true;
    }

    static void Start()
    {
        started = true;
        // UnsafeStart takes no execution context over: the helpers outlive the caller who needs them first.
        for (var i = 1; i < Cores; i++)
            new Thread(Help) { IsBackground = true, Name = "Backprop Lab helper" }.UnsafeStart();
    }

    static void Help()
    {
        for (var looks = 0; ; looks++)
        {
            if (Work(Volatile.Read(ref ticket) >> 32))
            {
                looks = 0;
            }
            else if (looks < LooksBeforeSleep)
            {
                Thread.SpinWait(10);
            }
            else
            {
                Interlocked.Increment(ref sleeping);
                // Who brings work wakes only the helpers that it sees counted as sleeping. Work that came just before this helper
                // was counted woke nobody, so the helper looks once more.
                if (!Work(Volatile.Read(ref ticket) >> 32))
                    Wake.Wait();
                Interlocked.Decrement(ref sleeping);
                looks = 0;
            }
        }
    }
}
