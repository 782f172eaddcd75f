package descenso.app;

import descenso.course.Attained;
import descenso.course.Challenge;
import descenso.course.Setting;
import descenso.progress.Attempt;
import descenso.train.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a learner has reached of an experiment's challenges.
 *
 * @param best by the challenge's id, the best so far
 */
record Trophies(Map<String, Attained> best) {

    /** The figure under which a score is kept. */
    private static final String SCORE = "score";

    Trophies {
        best = Map.copyOf(best);
    }

    static Trophies none() {
        return new Trophies(Map.of());
    }

    /** Those of earlier times. */
    static Trophies of(List<Challenge> challenges, List<Attempt> attempts) {
        Map<String, Attained> reached = new LinkedHashMap<>();
        for (Challenge challenge : challenges) {
            attempts.stream()
                    .filter(attempt -> attempt.kind() == Attempt.Kind.CHALLENGE)
                    .filter(attempt -> attempt.item().equals(challenge.id()))
                    .map(attempt -> challenge.attained(score(attempt)))
                    .reduce((best, next) -> challenge.isBetter(next, best) ? next : best)
                    .ifPresent(attained -> reached.put(challenge.id(), attained));
        }
        return new Trophies(reached);
    }

    private static OptionalDouble score(Attempt attempt) {
        Double score = attempt.figures().get(SCORE);
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /** With what a race reached, by turning nothing but what each challenge lets be turned. */
    Trophies after(Outcome outcome, List<Challenge> challenges, List<Setting> settings) {
        Map<String, Attained> better = new LinkedHashMap<>(best);
        for (Challenge challenge : challenges) {
            if (settings.stream().allMatch(challenge::permits)) {
                Attained now = challenge.judge(outcome.runs());
                if (now.reached() && isBetter(challenge, now)) {
                    better.put(challenge.id(), now);
                }
            }
        }
        return new Trophies(better);
    }

    private boolean isBetter(Challenge challenge, Attained now) {
        Attained before = best.get(challenge.id());
        return before == null || challenge.isBetter(now, before);
    }

    /** Those in which this has something that the other has not. */
    List<Challenge> beyond(Trophies before, List<Challenge> challenges) {
        return challenges.stream()
                .filter(challenge -> best.containsKey(challenge.id()))
                .filter(challenge -> !Objects.equals(best.get(challenge.id()), before.best.get(challenge.id())))
                .toList();
    }

    /** What is to be kept of a challenge that has just been reached. */
    Tried tried(Challenge challenge, String experiment, List<Setting> settings) {
        Attained attained = Objects.requireNonNull(best.get(challenge.id()));
        Map<String, Double> figures = new LinkedHashMap<>();
        attained.score().ifPresent(score -> figures.put(SCORE, score));
        return new Tried(
                Attempt.Kind.CHALLENGE, experiment, challenge.id(), settings, "", Attempt.Grade.RIGHT, figures);
    }
}
