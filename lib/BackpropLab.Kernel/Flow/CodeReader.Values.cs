using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BackpropLab.Kernel;

// Values: where what an expression gives is.
sealed partial class CodeReader
{
    /// <summary>Reads code, and says where its value is; null if it has none that can change, or one that nobody else holds.</summary>
    Place? Value(IOperation operation)
    {
        var value = ValueOf(operation);
        return operation.Type is { } type && !libraries.CanChange(type) ? null : value;
    }

    Place? ValueOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: var local } => Of(local),
        IParameterReferenceOperation { Parameter: var parameter } => Of(parameter),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => built,
        IInstanceReferenceOperation { Type: INamedTypeSymbol { IsScriptClass: true } } => null,
        IInstanceReferenceOperation => Place.Parameter(0),
        IFieldReferenceOperation field => Field(field),
        IPropertyReferenceOperation property => Property(property),
        IArrayElementReferenceOperation element => Of(element, Value(element.ArrayReference)),
        IInvocationOperation call => Call(call),
        IObjectCreationOperation creation => Creation(creation),
        IWithOperation with => Built(Copy(with.Operand), with.Initializer),
        IAnonymousFunctionOperation function => Closure(function),
        IConditionalAccessOperation access => Conditional(access),
        IConditionalAccessInstanceOperation => conditional,
        ICoalesceAssignmentOperation assignment => Assign(assignment.Target, Value(assignment.Value)),
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation => Dynamic(operation),
        IDelegateCreationOperation { Target: var target } => Value(target),
        IMethodReferenceOperation method => Mentioned(method),
        ILocalFunctionOperation local => LocalFunction(local),
        ISimpleAssignmentOperation assignment => Assign(assignment.Target, Value(assignment.Value)),
        ICompoundAssignmentOperation compound => Compound(compound),
        IIncrementOrDecrementOperation step => Assign(step.Target, null),
        IDeconstructionAssignmentOperation parts => Deconstruct(parts.Target, parts.Value),
        IVariableDeclaratorOperation variable => Declare(variable),
        IForEachLoopOperation loop => Loop(loop),
        IReturnOperation { ReturnedValue: { } returned } => Return(Value(returned)),
        IBinaryOperation { OperatorMethod: { } method } binary => Operator(method, [binary.LeftOperand, binary.RightOperand]),
        IUnaryOperation { OperatorMethod: { } method } unary => Operator(method, [unary.Operand]),
        IConversionOperation { OperatorMethod: { } method } conversion => Operator(method, [conversion.Operand]),
        IIsPatternOperation match => Match(Value(match.Value), match.Pattern),
        ISwitchExpressionOperation choice => Choose(choice),
        ISwitchOperation choice => Choose(choice),
        INameOfOperation or ITypeOfOperation or ISizeOfOperation => null,
        _ => Parts(operation),
    };

    /// <summary>Any other code: its value may be that of any of its parts.</summary>
    Place? Parts(IOperation operation) => All(operation.ChildOperations.Select(Value));

    Place? Of(IArrayElementReferenceOperation element, Place? array)
    {
        foreach (var index in element.Indices)
            Value(index);
        return array;
    }

    Place? Field(IFieldReferenceOperation field)
    {
        var instance = field.Instance is null ? null : Value(field.Instance);
        if (CellSymbols.VariableOf(field.Field) is { } name)
            return Place.Variable(name);
        // A static field of a cell's type is a variable that lives with the type.
        return field.Field.IsStatic && CellSymbols.NameOf(field.Field) is { } type ? Place.Variable(type) : instance;
    }

    Place? Property(IPropertyReferenceOperation property)
    {
        if (CellSymbols.VariableOf(property.Property) is { } name)
            return Place.Variable(name);
        var instance = property.Instance is null ? null : Value(property.Instance);
        Arguments(property.Arguments);
        if (property.Property.GetMethod is { } getter)
        {
            if (CellSymbols.KeyOf(getter) is { } key && !property.Property.IsIndexer)
                facts.Add(new FlowFact.Calls(key, [instance], instance ?? New()));
            if (libraries.Recalls(getter))
                Recalls.Add(FlowCell.Anything);
        }

        return property.Property.IsStatic && CellSymbols.NameOf(property.Property) is { } type ? Place.Variable(type) : instance;
    }

    Place? Conditional(IConditionalAccessOperation access)
    {
        var outer = conditional;
        conditional = Value(access.Operation);
        var value = Value(access.WhenNotNull);
        conditional = outer;
        return value;
    }

    /// <summary>What is found out when it runs may do anything.</summary>
    Place? Dynamic(IOperation operation)
    {
        var place = Parts(operation);
        Change(place);
        return place;
    }

    Place? Creation(IObjectCreationOperation creation)
    {
        var place = New();
        var arguments = Arguments(creation.Arguments);
        if (creation.Constructor is not { } constructor)
            return Built(place, creation.Initializer);
        if (CellSymbols.KeyOf(constructor) is { } key)
            facts.Add(new FlowFact.Calls(key, InOrder(place, constructor, arguments), New()));
        else if (CellSymbols.NameOf(constructor) is null)
            Apply(constructor, null, arguments, place);
        // What a cell's own type does with what it is given may be written nowhere: as in a record.
        if (CellSymbols.NameOf(constructor) is not null)
            HoldAll(place, arguments);
        if (libraries.IsDrawnFrom(constructor.ContainingType))
            facts.Add(new FlowFact.IsStream(place));
        return Built(place, creation.Initializer);
    }

    Place Copy(IOperation original)
    {
        var copy = New();
        Hold(copy, Value(original));
        return copy;
    }

    Place? Built(Place place, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
            return place;
        var outer = built;
        built = place;
        foreach (var part in initializer.Initializers)
            Hold(place, Value(part));
        built = outer;
        return place;
    }

    Place? Match(Place? value, IPatternOperation pattern)
    {
        foreach (var part in pattern.DescendantsAndSelf())
        {
            if (part is IDeclarationPatternOperation { DeclaredSymbol: { } declared })
                Hold(Of(declared), value);
            else if (part is IRecursivePatternOperation { DeclaredSymbol: { } whole })
                Hold(Of(whole), value);
            else if (part is IListPatternOperation { DeclaredSymbol: { } list })
                Hold(Of(list), value);
        }

        return null;
    }

    Place? Choose(ISwitchExpressionOperation choice)
    {
        var value = Value(choice.Value);
        foreach (var arm in choice.Arms)
            Match(value, arm.Pattern);
        return All(choice.Arms.SelectMany(arm => new[] { arm.Guard is null ? null : Without(arm.Guard), Value(arm.Value) }));
    }

    Place? Without(IOperation operation)
    {
        Value(operation);
        return null;
    }

    Place? Choose(ISwitchOperation choice)
    {
        var value = Value(choice.Value);
        foreach (var pattern in choice.Cases.SelectMany(section => section.Clauses).OfType<IPatternCaseClauseOperation>())
            Match(value, pattern.Pattern);
        foreach (var section in choice.Cases)
            Parts(section);
        return null;
    }

    Place? Return(Place? value)
    {
        Hold(result, value);
        return null;
    }
}
