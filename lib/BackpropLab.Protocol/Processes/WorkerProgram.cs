using System.Runtime.ExceptionServices;

namespace BackpropLab.Protocol;

/// <summary>What every program does that runs cells for a host, whatever its engine.</summary>
public static class WorkerProgram
{
    const int MostCharacters = 1_000;

    /// <summary>Serves until the host asks for the end or is gone, and ends the process.</summary>
    /// <param name="address">The host's address, from the command line.</param>
    /// <param name="plainOutputs">The process's standard output and standard error.</param>
    /// <param name="engine">What runs the cells.</param>
    /// <param name="isDealtWith">Takes an exception that nothing caught, and says whether the process can go on.</param>
    public static void Serve(string address, IReadOnlyList<Stream> plainOutputs, ICellEngine engine, Func<Exception, bool>? isDealtWith = null)
    {
        bool isAsked;
        using (var server = new KernelServer(ChannelAddress.Connect(address), plainOutputs, new EngineInFreshState(engine)))
        {
            ExceptionHandling.SetUnhandledExceptionHandler(exception =>
            {
                if (isDealtWith?.Invoke(exception) == true)
                    return true;
                server.SayLast(new CellError(exception.GetType().Name, Message(exception)));
                return false;
            });
            isAsked = server.Run();
        }

        // Nobody is left who would see to what the cells have started.
        if (!isAsked)
            ProcessGroup.EndOwn();
        // A cell's own threads do not keep the process.
        Environment.Exit(0);
    }

    static string Message(Exception exception)
    {
        try
        {
            return exception.Message.Length <= MostCharacters ? exception.Message : exception.Message[..MostCharacters] + " ...";
        }
        catch (Exception inner)
        {
            return $"(its message could not be read: {inner.GetType().Name})";
        }
    }
}
