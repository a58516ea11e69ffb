namespace BackpropLab.Kernel;

/// <summary>Stands for a property whose getter threw.</summary>
sealed class UnreadableMember(Exception exception)
{
    public override string ToString() => $"({exception.GetType().Name}: {RuntimeErrors.Message(exception)})";
}
