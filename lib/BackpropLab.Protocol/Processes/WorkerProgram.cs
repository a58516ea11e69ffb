using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;

namespace BackpropLab.Protocol;

/// <summary>What every program does that runs cells for a host, whatever its engine.</summary>
public static class WorkerProgram
{
    /// <summary>Serves until the host asks for the end or is gone, and ends the process.</summary>
    /// <param name="address">The host's address, from the command line.</param>
    /// <param name="plainOutputs">The process's standard output and standard error.</param>
    /// <param name="engine">What runs the cells.</param>
    /// <param name="isDealtWith">Takes an exception that nothing caught, and says whether the process can go on.</param>
    /// <param name="exits">The outputs of the cell whose code ends the process, if it is known.</param>
    public static void Serve(
        string address, IReadOnlyList<Stream> plainOutputs, ICellEngine engine, Func<Exception, bool>? isDealtWith = null, Func<CellOutputs?>? exits = null)
    {
        bool isAsked;
        using (var server = new KernelServer(ChannelAddress.Connect(address), plainOutputs, new EngineInFreshState(engine)))
        {
            ExceptionHandling.SetUnhandledExceptionHandler(exception =>
            {
                if (isDealtWith?.Invoke(exception) == true)
                    return true;
                if (IsOfFinalizer(exception))
                {
                    PassOver(exception, plainOutputs[^1]);
                    return true;
                }

                server.SayLast(new CellError(exception.GetType().Name, Message(exception)), KernelServer.Current);
                return false;
            });
            AppDomain.CurrentDomain.ProcessExit += (_, _) => server.SayLast(new CellError(CellError.ExitName, ""), exits?.Invoke());
            isAsked = server.Run();
        }

        // Nobody is left who would see to what the cells have started.
        if (!isAsked)
            ProcessGroup.EndOwn();
        // A cell's own threads do not keep the process.
        Environment.Exit(0);
    }

    /// <summary>
    /// Whether it came out of a finalizer, which nothing but the runtime calls. That belongs to no cell, as its object may be
    /// of one that has long ended, and nobody waits for it: so nothing depends on it, and no cell is to blame.
    /// </summary>
    static bool IsOfFinalizer(Exception exception) => new StackTrace(exception).GetFrames()
        .Any(frame => frame.GetMethod() is MethodInfo { Name: "Finalize" } method && method.GetBaseDefinition().DeclaringType == typeof(object));

    static void PassOver(Exception exception, Stream standardError)
    {
        try
        {
            standardError.Write(Encoding.UTF8.GetBytes($"A finalizer threw {exception.GetType().Name}: {Message(exception)}\n"));
            standardError.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cell has closed it: then it is told nowhere.
        }
    }

    static string Message(Exception exception)
    {
        try
        {
            // A type of the student's may give null, whatever Exception promises.
            return exception.Message ?? "";
        }
        catch (Exception inner)
        {
            return $"(its message could not be read: {inner.GetType().Name})";
        }
    }
}
