namespace BackpropLab.Notebooks.Tests.Kernel.Hostile;

/// <summary>Code of a cell that has found what it has no business with.</summary>
static class Hunter
{
    /// <summary>Finds the channel, as <c>hunted</c>.</summary>
    public const string Hunt = """
        var hunted = System.IO.Directory.GetFiles("/proc/self/fd")
            .Where(path => new System.IO.FileInfo(path).LinkTarget?.StartsWith("socket:") == true)
            .Select(path => new System.Net.Sockets.SafeSocketHandle(int.Parse(System.IO.Path.GetFileName(path)), ownsHandle: false))
            .Select(handle => new System.Net.Sockets.Socket(handle)).First(socket => socket.Connected);

        """;

    /// <summary>
    /// Finds the header of the request that runs, as <c>header</c>, where the worker keeps it, and makes messages in the worker's
    /// name with it: <c>Say(type, content)</c>.
    /// </summary>
    public const string Forge = Hunt + """
        object Field(object of, string name) => of.GetType().GetField(name, System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic).GetValue(of);
        var carried = AppDomain.CurrentDomain.GetAssemblies().Single(a => a.GetName().Name == "BackpropLab.Protocol").GetType("BackpropLab.Protocol.KernelServer")
            .GetField("Carried", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic).GetValue(null);
        var send = (Delegate)Field(carried.GetType().GetProperty("Value").GetValue(carried), "send");
        var request = send.Target.GetType().GetFields().Select(field => field.GetValue(send.Target)).First(value => value.GetType().Name == "Message");
        var id = (string)request.GetType().GetProperty("Id").GetValue(request);
        void Say(string type, string content) => hunted.Send(System.Text.Encoding.UTF8.GetBytes(
            "{\"channel\":\"iopub\",\"header\":{\"msg_id\":\"" + Guid.NewGuid() + "\",\"msg_type\":\"" + type + "\"},\"parent_header\":{\"msg_id\":\"" + id + "\",\"msg_type\":\"execute_request\"},\"content\":" + content + "}\n"));

        """;
}
