using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BackpropLab.Kernel;

// Calls: of functions that cells have written, of those that variables hold, and of libraries.
sealed partial class CodeReader
{
    /// <summary>An argument, and where its value is.</summary>
    readonly record struct Argument(IArgumentOperation Operation, Place? Value)
    {
        public ITypeSymbol? Type => Unconverted(Operation.Value).Type;
    }

    Place? Call(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var place = New();
        var receiver = call.Instance is null ? null : Value(call.Instance);
        var arguments = Arguments(call.Arguments);
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            foreach (var argument in arguments.Where(argument => argument.Operation.Parameter is not null))
                Hold(Of(argument.Operation.Parameter!.OriginalDefinition), argument.Value);
            return Of(method.OriginalDefinition);
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
            CallHeld(call.Instance!, receiver, arguments, place);
        else if (CellSymbols.KeyOf(method) is { } key)
            CallWritten(key, method, receiver, arguments, place);
        else if (CellSymbols.NameOf(method) is not null)
            ChangeAll(receiver, arguments, place);
        else
            Apply(method, receiver, arguments, place, call.Instance is null ? null : Unconverted(call.Instance).Type);
        foreach (var argument in arguments)
            Hand(argument, receiver, arguments, call.Instance?.Type, place, FlowTypes.IsLazy(method.ReturnType));
        NoteCall(method, call.Arguments);
        return place;
    }

    /// <summary>A call of a function that is held somewhere: what it draws from when it runs is drawn from now.</summary>
    void CallHeld(IOperation function, Place? place, IReadOnlyList<Argument> arguments, Place result)
    {
        Draw(place);
        facts.Add(new FlowFact.CallsHeld(HeldBy(function), [null, .. arguments.Select(argument => argument.Value)], result));
    }

    /// <summary>A call of what a cell has written. What others may write in its place may do anything.</summary>
    void CallWritten(string key, IMethodSymbol method, Place? receiver, IReadOnlyList<Argument> arguments, Place place)
    {
        facts.Add(new FlowFact.Calls(key, InOrder(receiver, method, arguments), place));
        if (method.IsAbstract || method.IsVirtual || method.IsOverride)
            ChangeAll(receiver, arguments, place);
    }

    IReadOnlyList<Argument> Arguments(IEnumerable<IArgumentOperation> arguments)
    {
        var read = new List<Argument>();
        foreach (var argument in arguments)
        {
            // A function is read when it is known what it may be given.
            var value = IsFunction(argument.Value) ? null : Value(argument.Value);
            if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out)
                Assign(argument.Value, value);
            read.Add(new(argument, value));
        }

        return read;
    }

    /// <summary>What a function is given, by the numbers of its parameters.</summary>
    static Place?[] InOrder(Place? receiver, IMethodSymbol method, IReadOnlyList<Argument> arguments)
    {
        var places = new Place?[method.Parameters.Length + 1];
        places[0] = receiver;
        foreach (var argument in arguments)
        {
            if (argument.Operation.Parameter is { } parameter)
                places[parameter.Ordinal + 1] = argument.Value;
        }

        return places;
    }

    /// <summary>A call of a library.</summary>
    void Apply(IMethodSymbol method, Place? receiver, IReadOnlyList<Argument> arguments, Place place, ITypeSymbol? receiverType = null)
    {
        var effect = libraries.Of(method);
        if (effect.ChangesReceiver)
            Change(receiver);
        if (receiverType is not null && libraries.IsDrawnFrom(receiverType))
            Draw(receiver);
        Return(receiver);
        for (var i = 0; i < arguments.Count; i++)
        {
            if ((effect.ChangesArguments && (i == 0 || !method.IsExtensionMethod)) || effect.FillsArguments)
                Change(arguments[i].Value);
            Return(arguments[i].Value);
            if (effect.ReceiverKeeps)
                Keep(receiver, arguments[i].Value);
            Draw(arguments[i].Value);
        }

        void Return(Place? given)
        {
            if (effect.ResultHolds)
                Hold(place, given);
            else if (effect.ResultSees && given is { } seen)
                facts.Add(new FlowFact.Sees(place, seen));
        }
    }

    void Draw(Place? stream)
    {
        if (stream is { } what)
            facts.Add(new FlowFact.Draws(what));
    }

    void HoldAll(Place place, IReadOnlyList<Argument> arguments)
    {
        foreach (var argument in arguments)
            Hold(place, argument.Value);
    }

    /// <summary>A call of what nobody has written down, or somebody else may.</summary>
    void ChangeAll(Place? receiver, IReadOnlyList<Argument> arguments, Place place)
    {
        Change(receiver);
        Hold(place, receiver);
        HoldAll(place, arguments);
        foreach (var argument in arguments)
            Change(argument.Value);
    }

    /// <summary>A function that is handed to another: whoever gets it may call it with what else it has got.</summary>
    void Hand(Argument function, Place? receiver, IReadOnlyList<Argument> arguments, ITypeSymbol? receiverType, Place place, bool isLazy)
    {
        if (!IsFunction(function.Operation.Value))
            return;
        var code = Unconverted(function.Operation.Value);
        var parameters = ((code.Type ?? function.Operation.Value.Type) as INamedTypeSymbol)?.DelegateInvokeMethod?.Parameters
            ?? (code as IAnonymousFunctionOperation)?.Symbol.Parameters ?? (code as IMethodReferenceOperation)?.Method.Parameters ?? [];
        var given = parameters.Select(parameter => Given(parameter.Type)).ToArray();
        var back = New();
        if (code is IAnonymousFunctionOperation lambda)
            back = Function(lambda, given);
        else if (code is IMethodReferenceOperation { Method: var method } && CellSymbols.KeyOf(method) is { } key)
            facts.Add(new FlowFact.Calls(key, [null, .. given], back));
        else if (code is not IMethodReferenceOperation)
            facts.Add(new FlowFact.CallsHeld(HeldBy(code), [null, .. given], back));
        if (libraries.CanChange(((INamedTypeSymbol?)function.Operation.Value.Type)?.DelegateInvokeMethod?.ReturnType))
            Hold(place, back);
        // A sequence that is computed when it is read calls it then.
        if (isLazy)
            SeeNames(place, function.Operation.Value.Syntax);

        Place? Given(ITypeSymbol type)
        {
            if (!libraries.CanChange(type))
                return null;
            var one = New();
            if (receiver is not null && receiverType is not null && FlowTypes.MayHold(receiverType, type))
                Hold(one, receiver);
            foreach (var other in arguments.Where(other => other.Value is not null && other.Type is not null && FlowTypes.MayHold(other.Type, type)))
                Hold(one, other.Value);
            return one;
        }
    }

    /// <summary>A function where it is only named: what it does to the page, it may do. Who holds it sees what it names.</summary>
    Place? Mentioned(IMethodReferenceOperation method)
    {
        if (CellSymbols.KeyOf(method.Method) is { } key)
            facts.Add(new FlowFact.Calls(key, [], New()));
        var place = New();
        SeeNames(place, method.Syntax);
        Hold(place, method.Instance is null ? null : Value(method.Instance));
        return place;
    }

    /// <summary>A function as a value: who holds it sees what it names.</summary>
    Place Closure(IAnonymousFunctionOperation function)
    {
        var place = New();
        Hold(place, Function(function, []));
        SeeNames(place, function.Syntax);
        return place;
    }

    void SeeNames(Place holder, SyntaxNode function)
    {
        foreach (var name in NamesIn(function))
            facts.Add(new FlowFact.Sees(holder, Place.Variable(name)));
    }

    /// <summary>The body of a function where it stands, as if it were called.</summary>
    Place Function(IAnonymousFunctionOperation function, Place?[] given)
    {
        for (var i = 0; i < function.Symbol.Parameters.Length; i++)
            places[function.Symbol.Parameters[i]] = given.ElementAtOrDefault(i) ?? New();
        return Body(function.Body);
    }

    Place? LocalFunction(ILocalFunctionOperation function)
    {
        if (function.Body is { } body)
            Hold(Of(function.Symbol), Body(body));
        return null;
    }

    Place Body(IBlockOperation body)
    {
        var outer = result;
        var own = result = New();
        Value(body);
        result = outer;
        return own;
    }

    Place? Operator(IMethodSymbol method, IReadOnlyList<IOperation> operands)
    {
        var place = New();
        var values = operands.Select(Value).ToArray();
        if (CellSymbols.KeyOf(method) is { } key)
            facts.Add(new FlowFact.Calls(key, [null, .. values], place));
        else if (libraries.Of(method).ResultHolds)
            Hold(place, All(values));
        return place;
    }

    void NoteCall(IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments)
    {
        var name = arguments is [{ Value.ConstantValue: { HasValue: true, Value: { } first } }, ..] ? FormattableString.Invariant($"{first}") : FlowCell.Anything;
        if (libraries.Notes(method))
            Notes.Add(name);
        if (libraries.Recalls(method))
            Recalls.Add(name);
    }

    static bool IsFunction(IOperation operation) => operation.Type?.TypeKind == TypeKind.Delegate && Unconverted(operation) is not IInvocationOperation;

    /// <summary>The variable of a cell that holds a function; empty for anything else.</summary>
    static string HeldBy(IOperation function) =>
        Unconverted(function) is IFieldReferenceOperation { Field: var field } ? CellSymbols.VariableOf(field) ?? "" : "";

    /// <summary>Code without the conversions around it that are the language's own, and without the delegate that is made of a function.</summary>
    public static IOperation Unconverted(IOperation operation)
    {
        while (true)
        {
            if (operation is IConversionOperation { OperatorMethod: null } conversion)
                operation = conversion.Operand;
            else if (operation is IDelegateCreationOperation creation)
                operation = creation.Target;
            else
                return operation;
        }
    }
}
