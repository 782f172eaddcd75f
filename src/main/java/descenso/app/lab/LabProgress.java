package descenso.app.lab;

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
 * @param prediction the state of the prediction
 * @param challenges the challenges reached
 */
public record LabProgress(
        Optional<PredictionQuestion> question, PredictionState prediction, ChallengeResults challenges) {

    /** Returns the progress with which the lab opens, after earlier attempts at the experiment. */
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

    public LabProgress withPrediction(PredictionState other) {
        return new LabProgress(question, other, challenges);
    }

    /** Tests whether the prediction is still open. The lab runs nothing before the learner has answered it. */
    public boolean isAsking() {
        return question.isPresent() && prediction.isUnanswered();
    }

    /**
     * Returns the progress with a shown verdict dismissed. Called when the learner runs or selects something else,
     * because the verdict then no longer describes what is shown.
     */
    public LabProgress withDismissedVerdict() {
        return withPrediction(prediction.withDismissed());
    }

    /**
     * Returns the progress after a race; unchanged while the race has no outcome. Judges the prediction only if the
     * race has the author's values and all optimizers.
     */
    public LabProgress after(LabSession session) {
        Optional<Outcome> outcome = session.progress().outcome();
        ChallengeResults more = outcome.map(
                        found -> challenges.after(found, session.experiment().challenges(), session.settings()))
                .orElse(challenges);
        Optional<PredictionQuestion> asked = question.filter(any -> session.isAuthors());
        return new LabProgress(question, prediction.withOutcome(asked, outcome), more);
    }

    /**
     * Returns the attempts to record for what is new since an earlier state: the verdict and the reached challenges.
     */
    public List<NewAttempt> since(LabProgress before, LabSession session) {
        List<NewAttempt> news = new ArrayList<>();
        if (prediction.verdict().isPresent() && before.prediction.verdict().isEmpty()) {
            news.add(newAttempt(session.experiment().id()));
        }
        for (Challenge challenge : reachedSince(before, session)) {
            news.add(challenges.newAttempt(challenge, session.experiment().id(), session.settings()));
        }
        return news;
    }

    /** Returns the attempt to record for the prediction in its current state. */
    public NewAttempt newAttempt(String experiment) {
        return prediction.newAttempt(experiment, question);
    }

    public List<Challenge> reachedSince(LabProgress before, LabSession session) {
        return challenges.beyond(before.challenges, session.experiment().challenges());
    }

    /**
     * Returns the progress after an attempt was recorded. Marks the verdict as recorded if the attempt belongs to it.
     */
    public LabProgress recorded(NewAttempt newAttempt, String experiment) {
        boolean isVerdict = prediction.verdict().isPresent() && newAttempt.equals(newAttempt(experiment));
        return isVerdict ? withPrediction(prediction.withPersisted()) : this;
    }
}
