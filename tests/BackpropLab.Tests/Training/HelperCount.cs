using BackpropLab.Numerics;

namespace BackpropLab.Tests.Training;

/// <summary>What the threads that help with large steps have allocated.</summary>
static unsafe class HelperCount
{
    const int Patience = 100;

    static readonly long[] Counts = new long[WorkTeam.Cores];
    static readonly int[] Threads = new int[WorkTeam.Cores];

    /// <summary>The bytes that the helpers and the calling thread have allocated so far; to ask allocates nothing.</summary>
    public static long BytesOfAll()
    {
        do
        {
            var arrived = 0;
            WorkTeam.Run(&Count, &arrived, WorkTeam.Cores);
        }
        while (!TookOnePartEach());

        var sum = 0L;
        foreach (var count in Counts)
            sum += count;
        return sum;
    }

    static bool TookOnePartEach()
    {
        for (var part = 1; part < Threads.Length; part++)
        {
            if (Array.IndexOf(Threads, Threads[part], 0, part) >= 0)
                return false;
        }

        return true;
    }

    /// <summary>Each part waits for the others to begin, so that every thread takes one, unless another test has them.</summary>
    static void Count(void* arrived, int part)
    {
        (Counts[part], Threads[part]) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CurrentManagedThreadId);
        Interlocked.Increment(ref *(int*)arrived);
        for (var wait = 0; wait < Patience && Volatile.Read(ref *(int*)arrived) < WorkTeam.Cores; wait++)
            Thread.Sleep(1);
    }
}
