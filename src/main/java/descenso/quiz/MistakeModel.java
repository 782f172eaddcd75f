package descenso.quiz;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One way to make a mistake. */
interface MistakeModel {

    /**
     * What it makes of an answer.
     *
     * @param value the wrong number; perhaps the right one, perhaps not finite
     * @param line finds what {@link DiagnosedMistake} has of it
     */
    record Wrong(double value, Supplier<String> line) {}

    /**
     * Makes the mistake.
     *
     * @param right the right number
     * @param reckoning how an optimizer comes to it; empty of other questions
     * @return empty where it cannot be made
     */
    Optional<Wrong> in(double right, Optional<SymbolicSteps> reckoning);

    /** In any number. */
    static MistakeModel ofNumber(DoubleUnaryOperator change) {
        return (right, reckoning) -> Optional.of(new Wrong(change.applyAsDouble(right), () -> ""));
    }

    /** In a number that no optimizer makes. */
    static MistakeModel ofFormula(DoubleUnaryOperator change) {
        return (right, reckoning) ->
                reckoning.isPresent() ? Optional.empty() : ofNumber(change).in(right, reckoning);
    }

    /** On the way to what an optimizer makes. */
    static MistakeModel ofSteps(UnaryOperator<SymbolicSteps> change) {
        return (right, reckoning) -> reckoning.map(ours -> {
            SymbolicSteps theirs = change.apply(ours);
            return new Wrong(theirs.value(), () -> ours.firstDifference(theirs));
        });
    }
}
