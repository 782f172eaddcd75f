package descenso.app;

import descenso.course.Challenge;
import descenso.course.Experiment;
import descenso.train.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a learner has done with an experiment: what was predicted, and which challenges were reached. */
record Account(Guess guess, Trophies trophies) {

    /** @param isPredicted whether what the experiment asks was answered at an earlier time */
    static Account opening(boolean isPredicted) {
        return new Account(isPredicted ? Guess.made() : Guess.none(), Trophies.none());
    }

    Account guessing(Guess other) {
        return new Account(other, trophies);
    }

    /** When something else is run: a verdict that was read speaks of what is seen no more. */
    Account settled() {
        return guess.verdict().isPresent() ? guessing(Guess.made()) : this;
    }

    /** With what a race decides, once it has an outcome. */
    Account after(Bench bench) {
        Experiment experiment = bench.experiment();
        Optional<Outcome> outcome = bench.standing().outcome();
        Trophies more = outcome.map(found -> trophies.after(found, experiment.challenges(), bench.settings()))
                .orElse(trophies);
        return new Account(guess.judged(experiment.prediction(), outcome), more);
    }

    /** What is known now that was not known before, and is to be kept. */
    List<Tried> since(Account before, Bench bench) {
        List<Tried> news = new ArrayList<>();
        if (guess.verdict().isPresent() && before.guess.verdict().isEmpty()) {
            news.add(guess.tried(bench.experiment(), bench.settings()));
        }
        for (Challenge challenge : reachedSince(before, bench)) {
            news.add(trophies.tried(challenge, bench.experiment().id(), bench.settings()));
        }
        return news;
    }

    List<Challenge> reachedSince(Account before, Bench bench) {
        return trophies.beyond(before.trophies, bench.experiment().challenges());
    }
}
