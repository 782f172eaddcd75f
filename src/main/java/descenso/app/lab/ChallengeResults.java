package descenso.app.lab;

import descenso.app.screen.NewAttempt;
import descenso.course.setting.Setting;
import descenso.course.task.Challenge;
import descenso.course.task.Challenge.ChallengeOutcome;
import descenso.progress.Attempt;
import descenso.train.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** The best outcome of each challenge that the learner has reached, by the id of the challenge. */
public record ChallengeResults(Map<String, ChallengeOutcome> best) {

    /** Key of the score among the figures of an attempt. */
    private static final String SCORE = "score";

    public ChallengeResults {
        best = Map.copyOf(best);
    }

    static ChallengeResults none() {
        return new ChallengeResults(Map.of());
    }

    /** Returns the best outcomes of earlier attempts. */
    static ChallengeResults of(List<Challenge> challenges, List<Attempt> attempts) {
        Map<String, ChallengeOutcome> reached = new LinkedHashMap<>();
        for (Challenge challenge : challenges) {
            attempts.stream()
                    .filter(attempt -> attempt.kind() == Attempt.Kind.CHALLENGE)
                    .filter(attempt -> attempt.item().equals(challenge.id()))
                    .map(attempt -> challenge.attained(score(attempt)))
                    .reduce((best, next) -> challenge.isBetter(next, best) ? next : best)
                    .ifPresent(attained -> reached.put(challenge.id(), attained));
        }
        return new ChallengeResults(reached);
    }

    private static OptionalDouble score(Attempt attempt) {
        Double score = attempt.figures().get(SCORE);
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /** Returns these results with those of a race. A challenge counts only if it permits every setting of the race. */
    ChallengeResults after(Outcome outcome, List<Challenge> challenges, List<Setting> settings) {
        Map<String, ChallengeOutcome> better = new LinkedHashMap<>(best);
        for (Challenge challenge : challenges) {
            if (settings.stream().allMatch(setting -> challenge.editable().holds(setting.path()))) {
                ChallengeOutcome now = challenge.evaluate(outcome.runs());
                if (now.reached() && isBetter(challenge, now)) {
                    better.put(challenge.id(), now);
                }
            }
        }
        return new ChallengeResults(better);
    }

    private boolean isBetter(Challenge challenge, ChallengeOutcome now) {
        ChallengeOutcome before = best.get(challenge.id());
        return before == null || challenge.isBetter(now, before);
    }

    /** Returns the challenges that are reached or improved since earlier results. */
    List<Challenge> beyond(ChallengeResults before, List<Challenge> challenges) {
        return challenges.stream()
                .filter(challenge -> best.containsKey(challenge.id()))
                .filter(challenge -> !Objects.equals(best.get(challenge.id()), before.best.get(challenge.id())))
                .toList();
    }

    /** Returns the attempt to record for a challenge that has just been reached. */
    NewAttempt newAttempt(Challenge challenge, String experiment, List<Setting> settings) {
        ChallengeOutcome attained = Objects.requireNonNull(best.get(challenge.id()));
        Map<String, Double> figures = new LinkedHashMap<>();
        attained.score().ifPresent(score -> figures.put(SCORE, score));
        return new NewAttempt(
                Attempt.Kind.CHALLENGE, experiment, challenge.id(), settings, "", Attempt.Grade.RIGHT, figures);
    }
}
