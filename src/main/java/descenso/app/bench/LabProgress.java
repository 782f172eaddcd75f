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
 * What a learner has done with an experiment: what was predicted, and which challenges were reached.
 *
 * @param question what its author asks, whatever the learner turns meanwhile
 */
public record LabProgress(Optional<PredictionQuestion> question, PredictionState guess, ChallengeResults trophies) {

    /**
     * Returns the progress with which a lab opens.
     *
     * @param experiment as its author set it
     * @param attempts at it, of earlier times
     */
    public static LabProgress opening(Experiment experiment, List<Attempt> attempts) {
        return new LabProgress(
                experiment.prediction(),
                guess(experiment, attempts),
                ChallengeResults.of(experiment.challenges(), attempts));
    }

    /** Returns a judged prediction as made. The latest that no run has judged yet still waits for one: the page is open. */
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

    /** Nothing is run before the learner has said what will happen. */
    public boolean isAsking() {
        return question.isPresent() && guess.isUnanswered();
    }

    /** When something else is run or sought: a verdict that was read speaks of what is seen no more. */
    public LabProgress settled() {
        return guessing(guess.read());
    }

    /** With what a race decides, once it has an outcome; of a prediction only under the author's own values. */
    public LabProgress after(LabSession bench) {
        Optional<Outcome> outcome = bench.standing().outcome();
        ChallengeResults more = outcome.map(
                        found -> trophies.after(found, bench.experiment().challenges(), bench.settings()))
                .orElse(trophies);
        Optional<PredictionQuestion> asked = question.filter(any -> bench.isAuthors());
        return new LabProgress(question, guess.judged(asked, outcome), more);
    }

    /** What is known now that was not known before, and is to be kept. */
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

    /** What is to be kept of the prediction, as it stands. */
    public NewAttempt tried(String experiment) {
        return guess.tried(experiment, question);
    }

    public List<Challenge> reachedSince(LabProgress before, LabSession bench) {
        return trophies.beyond(before.trophies, bench.experiment().challenges());
    }

    /** With the verdict in the journal, if it is this one that was tried. */
    public LabProgress recorded(NewAttempt tried, String experiment) {
        boolean isVerdict = guess.verdict().isPresent() && tried.equals(tried(experiment));
        return isVerdict ? guessing(guess.kept()) : this;
    }
}
