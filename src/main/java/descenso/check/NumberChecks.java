package descenso.check;

import descenso.course.question.Exercise;
import descenso.course.source.SourcePosition;
import descenso.phrases.MessageKey;
import descenso.quiz.Diagnosis;
import descenso.quiz.Question;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** What can be wrong with a question about a number, whichever values it is met with: many draws are tried. */
final class NumberChecks {

    private static final int DRAWS = 200;
    private static final int FEWEST = 4;

    /** As many significant digits as a learner reads and types. */
    private static final int READABLE = 6;

    /** What rounding on the way may change. */
    private static final double NUDGE = 1e-4;

    private final Exercise exercise;
    private final Question.Number question;
    private final Problems faults;
    private final List<SampledQuestion> draws;

    NumberChecks(Exercise exercise, Question.Number question, Problems faults) {
        this.exercise = exercise;
        this.question = question;
        this.faults = faults;
        // seeds that differ little would draw much the same
        this.draws = new Random(DRAWS)
                .longs(DRAWS)
                .mapToObj(seed -> SampledQuestion.of(question, seed))
                .toList();
    }

    void check() {
        checkValues();
        if (report(draw -> !isAllowed(draw), MessageKey.CHECK_HYPERPARAMETER)
                || report(draw -> !Double.isFinite(draw.answer()), MessageKey.CHECK_NO_NUMBER)) {
            return;
        }
        report(this::isUnguarded, MessageKey.CHECK_ZERO);
        report(this::isMute, MessageKey.CHECK_NO_MISTAKE);
        report(
                draw -> !draw.areAlike(SampledQuestion.rounded(draw.answer(), READABLE), draw.answer()),
                MessageKey.CHECK_ROUNDED);
        told().forEach(this::checkNudged);
        checkTold();
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
            faults.add(place(), MessageKey.CHECK_WHERE, Long.toString(failed), Integer.toString(DRAWS));
        }
        long different = draws.stream().map(SampledQuestion::values).distinct().count();
        if (different < FEWEST && !question.values().sources().isEmpty()) {
            faults.add(place(), MessageKey.CHECK_FEW_DRAWS, Long.toString(different), Integer.toString(FEWEST));
        }
        told().forEach(this::checkReadable);
    }

    private void checkReadable(String name) {
        first(draw -> draw.digits(name) > READABLE)
                .ifPresent(draw -> faults.add(
                        place(), MessageKey.CHECK_LONG_VALUE, name, draw.written(name), Integer.toString(READABLE)));
    }

    /** Whoever is told the same must give the same answer. */
    private void checkTold() {
        Map<Map<String, Double>, SampledQuestion> first = new HashMap<>();
        for (SampledQuestion draw : draws) {
            SampledQuestion before = first.putIfAbsent(draw.told(told()), draw);
            if (before != null && !draw.areAlike(draw.answer(), before.answer())) {
                faults.add(place(), MessageKey.CHECK_UNTOLD, before.toString(), draw.toString());
                return;
            }
        }
    }

    private static boolean isAllowed(SampledQuestion draw) {
        try {
            draw.answer();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Of 0 no per cent and no significant digit is anything. */
    private boolean isUnguarded(SampledQuestion draw) {
        return draw.answer() == 0 && question.tolerance().kind() != Tolerance.Kind.ABSOLUTE;
    }

    /** Whether no mistake on the optimizer's way would show in the answer. */
    private boolean isMute(SampledQuestion draw) {
        return question.solution() instanceof Solution.Steps
                && new Diagnosis(question, draw.values()).explainable().isEmpty();
    }

    private void checkNudged(String name) {
        first(draw -> !draw.areAlike(draw.nudged(name, NUDGE).answer(), draw.answer()))
                .ifPresent(draw -> faults.add(place(), MessageKey.CHECK_SENSITIVE, name, draw.toString()));
    }

    /** The first one, as an example. */
    private boolean report(Predicate<SampledQuestion> isWrong, MessageKey phrase) {
        Optional<SampledQuestion> wrong = first(isWrong);
        wrong.ifPresent(draw -> faults.add(place(), phrase, draw.toString()));
        return wrong.isPresent();
    }

    private Optional<SampledQuestion> first(Predicate<SampledQuestion> isWrong) {
        return draws.stream().filter(isWrong).findFirst();
    }

    private SourcePosition place() {
        return exercise.place();
    }
}
