package descenso.check;

import descenso.course.Exercise;
import descenso.course.Place;
import descenso.phrases.Phrase;
import descenso.quiz.Question;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import descenso.quiz.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** What can be wrong with a question about a number, whichever values it is met with: many draws are tried. */
final class NumberChecks {

    private static final int DRAWS = 200;
    private static final int FEWEST = 4;

    /** As many significant digits as a learner reads and types. */
    private static final int READABLE = 6;

    /** What rounding on the way may change. */
    private static final double NUDGE = 1 + 1e-4;

    private final Exercise exercise;
    private final Question.Number question;
    private final Faults faults;
    private final List<Draw> draws;

    NumberChecks(Exercise exercise, Question.Number question, Faults faults) {
        this.exercise = exercise;
        this.question = question;
        this.faults = faults;
        this.draws = LongStream.range(0, DRAWS)
                .mapToObj(seed -> Draw.of(question, seed))
                .toList();
    }

    void check() {
        checkValues();
        if (report(draw -> !isAllowed(draw), Phrase.CHECK_HYPERPARAMETER)
                || report(draw -> !Double.isFinite(draw.answer()), Phrase.CHECK_NO_NUMBER)) {
            return;
        }
        report(this::isUnguarded, Phrase.CHECK_ZERO);
        report(draw -> !draw.areAlike(Draw.rounded(draw.answer(), READABLE), draw.answer()), Phrase.CHECK_ROUNDED);
        told().forEach(this::checkNudged);
        new TrapChecks(exercise, question, draws, faults).check();
    }

    private Set<String> told() {
        Set<String> told = new HashSet<>(exercise.ask().names());
        told.retainAll(question.values().sources().keySet());
        return told;
    }

    private void checkValues() {
        long failed = draws.stream()
                .filter(draw -> !question.values().allow(draw.values()))
                .count();
        if (failed > 0) {
            faults.add(place(), Phrase.CHECK_WHERE, Long.toString(failed), Integer.toString(DRAWS));
        }
        long different = draws.stream().map(Draw::values).distinct().count();
        if (different < FEWEST && !question.values().sources().isEmpty()) {
            faults.add(place(), Phrase.CHECK_FEW_DRAWS, Long.toString(different), Integer.toString(FEWEST));
        }
        told().forEach(this::checkReadable);
        needed().stream()
                .filter(name -> !isKnown(name))
                .sorted()
                .forEach(name -> faults.add(place(), Phrase.CHECK_UNTOLD_VALUE, name));
    }

    private void checkReadable(String name) {
        first(draw -> draw.digits(name) > READABLE)
                .ifPresent(draw -> faults.add(
                        place(), Phrase.CHECK_LONG_VALUE, name, draw.written(name), Integer.toString(READABLE)));
    }

    /** The values that the answer speaks of. */
    private Set<String> needed() {
        Set<String> needed = new HashSet<>();
        if (question.solution() instanceof Solution.Formula formula) {
            needed.addAll(formula.expression().used());
        } else if (question.solution() instanceof Solution.Steps steps) {
            needed.addAll(steps.start().used());
            steps.hyperparameters().values().forEach(each -> needed.addAll(each.used()));
            steps.gradients().forEach(each -> needed.addAll(each.used()));
        }
        needed.retainAll(question.values().sources().keySet());
        return needed;
    }

    /** Whether a learner is told it, can compute it from what is told, or finds it to be the same at every meeting. */
    private boolean isKnown(String name) {
        return exercise.ask().names().contains(name)
                || isSame(name)
                || question.values().sources().get(name) instanceof Values.Derived derived
                        && derived.value().used().stream().allMatch(this::isKnown);
    }

    private boolean isSame(String name) {
        return draws.stream().map(draw -> draw.values().get(name)).distinct().count() == 1;
    }

    private static boolean isAllowed(Draw draw) {
        try {
            draw.answer();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Of 0 no per cent and no significant digit is anything. */
    private boolean isUnguarded(Draw draw) {
        return draw.answer() == 0 && question.tolerance().kind() != Tolerance.Kind.ABSOLUTE;
    }

    private void checkNudged(String name) {
        first(draw -> !draw.areAlike(draw.nudged(name, NUDGE).answer(), draw.answer()))
                .ifPresent(draw -> faults.add(place(), Phrase.CHECK_SENSITIVE, name, draw.toString()));
    }

    /** The first one, as an example. */
    private boolean report(Predicate<Draw> isWrong, Phrase phrase) {
        Optional<Draw> wrong = first(isWrong);
        wrong.ifPresent(draw -> faults.add(place(), phrase, draw.toString()));
        return wrong.isPresent();
    }

    private Optional<Draw> first(Predicate<Draw> isWrong) {
        return draws.stream().filter(isWrong).findFirst();
    }

    private Place place() {
        return exercise.place();
    }
}
