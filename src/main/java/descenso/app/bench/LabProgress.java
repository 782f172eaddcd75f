package descenso.app.bench;

import descenso.app.screen.NewAttempt;
import descenso.course.experiment.Experiment;
import descenso.course.task.Challenge;
import descenso.course.task.PredictionQuestion;
import descenso.progress.Attempt;
import descenso.train.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The learner's progress with an experiment: the prediction and the challenges.
 *
 * @param question the author's question, which does not change with the learner's settings
 * @param guess the state of the prediction
 * @param trophies the challenges reached
 */
public record LabProgress(Optional<PredictionQuestion> question, PredictionState guess, ChallengeResults trophies) {

    /**
     * Returns the progress with which the lab opens.
     *
     * @param experiment the experiment with the author's values
     * @param attempts earlier attempts at the experiment
     */
    public static LabProgress opening(Experiment experiment, List<Attempt> attempts) {
        return new LabProgress(
                experiment.prediction(),
                guess(experiment, attempts),
                ChallengeResults.of(experiment.challenges(), attempts));
    }

    /**
     * Returns the state of the prediction after earlier attempts. A judged prediction counts as made. Otherwise the
     * latest prediction still waits for a race to judge it; the page is not sealed then.
     */
    private static PredictionState guess(Experiment experiment, List<Attempt> attempts) {
        if (attempts.stream().anyMatch(Attempt::isJudgedPrediction)) {
            return PredictionState.made();
        }
        return attempts.stream()
                .filter(attempt -> attempt.kind() == Attempt.Kind.PREDICTION)
                .reduce((earlier, later) -> later)
                .flatMap(attempt -> experiment.prediction().flatMap(asked -> asked.read(attempt.answer())))
                .map(PredictionState::of)
                .orElse(PredictionState.none());
    }

    public LabProgress guessing(PredictionState other) {
        return new LabProgress(question, other, trophies);
    }

    /** Tests whether the prediction is still open. The lab runs nothing before the learner has answered it. */
    public boolean isAsking() {
        return question.isPresent() && guess.isUnanswered();
    }

    /**
     * Returns the progress with a shown verdict dismissed. Called when the learner runs or selects something else,
     * because the verdict then no longer describes what is shown.
     */
    public LabProgress settled() {
        return guessing(guess.read());
    }

    /**
     * Returns the progress after a race; unchanged while the race has no outcome. Judges the prediction only if the
     * race has the author's values and all optimizers.
     */
    public LabProgress after(LabSession bench) {
        Optional<Outcome> outcome = bench.standing().outcome();
        ChallengeResults more = outcome.map(
                        found -> trophies.after(found, bench.experiment().challenges(), bench.settings()))
                .orElse(trophies);
        Optional<PredictionQuestion> asked = question.filter(any -> bench.isAuthors());
        return new LabProgress(question, guess.judged(asked, outcome), more);
    }

    /**
     * Returns the attempts to record for what is new since an earlier state: the verdict and the reached challenges.
     */
    public List<NewAttempt> since(LabProgress before, LabSession bench) {
        List<NewAttempt> news = new ArrayList<>();
        if (guess.verdict().isPresent() && before.guess.verdict().isEmpty()) {
            news.add(tried(bench.experiment().id()));
        }
        for (Challenge challenge : reachedSince(before, bench)) {
            news.add(trophies.tried(challenge, bench.experiment().id(), bench.settings()));
        }
        return news;
    }

    /** Returns the attempt to record for the prediction in its current state. */
    public NewAttempt tried(String experiment) {
        return guess.tried(experiment, question);
    }

    public List<Challenge> reachedSince(LabProgress before, LabSession bench) {
        return trophies.beyond(before.trophies, bench.experiment().challenges());
    }

    /**
     * Returns the progress after an attempt was recorded. Marks the verdict as recorded if the attempt belongs to it.
     */
    public LabProgress recorded(NewAttempt tried, String experiment) {
        boolean isVerdict = guess.verdict().isPresent() && tried.equals(tried(experiment));
        return isVerdict ? guessing(guess.kept()) : this;
    }
}
