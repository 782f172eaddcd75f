package descenso.quiz;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Finds the mistakes that explain a wrong number. Makes each known mistake and compares the result.
 *
 * @param question question about a number
 * @param values numbers drawn for the question, by name
 */
public record MistakeDiagnoser(ComputedNumber question, Map<String, Double> values) {

    /**
     * Returns all mistakes that give this number, each once. Empty if the number is correct, or if there is no correct
     * number.
     */
    public List<DiagnosedMistake> diagnose(double given) {
        OptionalDouble right = question.solution().number(values);
        if (right.isEmpty() || isRight(given, right.getAsDouble())) {
            return List.of();
        }
        Optional<SymbolicSteps> symbolicSteps = symbolicSteps();
        List<DiagnosedMistake> mistakes = new ArrayList<>();
        for (Mistake mistake : Mistake.values()) {
            diagnosed(mistake, given, right.getAsDouble(), symbolicSteps).ifPresent(mistakes::add);
        }
        return mistakes;
    }

    private Optional<DiagnosedMistake> diagnosed(
            Mistake mistake, double given, double right, Optional<SymbolicSteps> symbolicSteps) {
        return MistakeCatalog.wrongs(mistake, right, symbolicSteps)
                .filter(wrong -> !isRight(wrong.value(), right))
                .filter(wrong -> new TypedNumberMatcher(question.tolerance(), wrong.value()).matches(given))
                .findFirst()
                .map(wrong -> new DiagnosedMistake(mistake, wrong.line().get()));
    }

    private Optional<SymbolicSteps> symbolicSteps() {
        return question.solution() instanceof Solution.Steps steps ? SymbolicSteps.of(steps, values) : Optional.empty();
    }

    /** Returns all numbers that a mistake gives. Includes the correct number if the mistake changes nothing. */
    DoubleStream wrongNumbers(Mistake mistake) {
        OptionalDouble right = question.solution().number(values);
        return right.isEmpty()
                ? DoubleStream.empty()
                : MistakeCatalog.wrongs(mistake, right.getAsDouble(), symbolicSteps())
                        .mapToDouble(MistakeCatalog.Wrong::value);
    }

    /**
     * Returns the mistakes that change a quantity on the way to the number and give a finite, incorrect number, so that
     * feedback can explain them.
     */
    public Set<Mistake> explainable() {
        OptionalDouble right = question.solution().number(values);
        Set<Mistake> mistakes = EnumSet.noneOf(Mistake.class);
        if (right.isPresent()) {
            Optional<SymbolicSteps> symbolicSteps = symbolicSteps();
            for (Mistake mistake : Mistake.values()) {
                boolean isOther = MistakeCatalog.wrongs(mistake, right.getAsDouble(), symbolicSteps)
                        .anyMatch(wrong -> !wrong.line().get().isEmpty()
                                && Double.isFinite(wrong.value())
                                && !isRight(wrong.value(), right.getAsDouble()));
                if (isOther) {
                    mistakes.add(mistake);
                }
            }
        }
        return mistakes;
    }

    private boolean isRight(double number, double right) {
        return question.tolerance().allows(number, right);
    }
}
