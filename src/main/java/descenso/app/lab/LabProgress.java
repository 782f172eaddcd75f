package descenso.app.lab;

import descenso.app.screen.NewAttempt;
import descenso.course.experiment.Challenge;
import descenso.course.experiment.Challenge.ChallengeOutcome;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.experiment.Setting;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.quiz.Answer;
import descenso.quiz.Prediction;
import descenso.train.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** The learner's progress with an experiment, its author's question and its challenges. */
record LabProgress(Optional<PredictionQuestion> question, PredictionState prediction, ChallengeResults challenges) {

    /** Returns the progress with which the lab opens with the author's values, after earlier attempts. */
    static LabProgress opening(Experiment experiment, List<Attempt> attempts) {
        return opening(experiment, attempts, List.of());
    }

    /** Returns the progress with which the lab opens with settings, after earlier attempts at the experiment. */
    static LabProgress opening(Experiment experiment, List<Attempt> attempts, List<Setting> settings) {
        return new LabProgress(
                settings.isEmpty()
                        ? experiment.prediction()
                        : experiment.prediction().map(PredictionQuestion::withOtherNumbers),
                PredictionState.after(experiment, attempts, settings),
                ChallengeResults.of(experiment.challenges(), attempts));
    }

    /** Returns the progress of a person who is asked nothing. */
    static LabProgress unasked() {
        return new LabProgress(Optional.empty(), PredictionState.made(), new ChallengeResults(Map.of()));
    }

    /** Returns the progress with the question to be asked with these settings, whatever was answered before. */
    LabProgress asking(List<Setting> settings) {
        return withPrediction(new PredictionState(true, Optional.empty(), settings));
    }

    LabProgress withPrediction(PredictionState other) {
        return new LabProgress(question, other, challenges);
    }

    /** Tests whether the prediction is still open. The lab runs nothing before the learner has answered it. */
    boolean isAsking() {
        return question.isPresent() && prediction.isUnanswered();
    }

    /** Tests whether a session has the values to which the question refers, and all optimizers. */
    boolean isOfQuestion(LabSession session) {
        return session.settings().equals(prediction.settings()) && session.off().isEmpty();
    }

    /** Returns the progress after a race. Only a race with the values of the question and all optimizers judges. */
    LabProgress after(LabSession session) {
        Optional<Outcome> outcome = session.progress().outcome();
        ChallengeResults more = outcome.map(
                        found -> challenges.after(found, session.experiment().challenges(), session.settings()))
                .orElse(challenges);
        Optional<PredictionQuestion> asked = question.filter(any -> isOfQuestion(session));
        return new LabProgress(question, prediction.withOutcome(asked, outcome), more);
    }

    /**
     * Returns the attempts to record for what is new since an earlier state: the verdict and the reached challenges.
     */
    List<NewAttempt> since(LabProgress before, LabSession session) {
        List<NewAttempt> news = new ArrayList<>();
        String experiment = session.experiment().id();
        if (isJudgedSince(before)) {
            news.add(newAttempt(experiment));
        }
        for (Challenge challenge : reachedSince(before, session)) {
            news.add(challenges.newAttempt(challenge, experiment, session.settings()));
        }
        return news;
    }

    boolean isJudgedSince(LabProgress before) {
        return prediction.verdict.isPresent() && before.prediction.verdict.isEmpty();
    }

    List<Challenge> reachedSince(LabProgress before, LabSession session) {
        return challenges.beyond(before.challenges, session.experiment().challenges());
    }

    /** Returns the attempt to record for the prediction in its current state. */
    NewAttempt newAttempt(String experiment) {
        return prediction.newAttempt(experiment, question);
    }

    /** Returns the progress after an attempt was recorded, which may be the verdict. */
    LabProgress recorded(NewAttempt newAttempt, String experiment) {
        boolean isVerdict = prediction.verdict.isPresent() && newAttempt.equals(newAttempt(experiment));
        return isVerdict ? withPrediction(prediction.withPersisted()) : this;
    }

    /**
     * The state of a prediction: the learner's answer and the verdict on it.
     *
     * @param isUnanswered whether the learner has never answered the question
     * @param answer the answer that the race judges or has judged; empty if there is none in this session
     * @param verdict empty until the race is over
     * @param figures the values that decide the verdict, by name
     * @param isPersisted whether the recording of the verdict has been reported; the verdict is not shown before
     * @param settings the settings with which the question is asked; empty for the author's values
     */
    record PredictionState(
            boolean isUnanswered,
            Optional<Answer> answer,
            Optional<Prediction.Verdict> verdict,
            Map<String, Double> figures,
            boolean isPersisted,
            List<Setting> settings) {

        PredictionState {
            settings = List.copyOf(settings);
        }

        private PredictionState(boolean isUnanswered, Optional<Answer> answer, List<Setting> settings) {
            this(isUnanswered, answer, Optional.empty(), Map.of(), false, settings);
        }

        /** Creates the state of a question that has not been answered. */
        static PredictionState none() {
            return new PredictionState(true, Optional.empty(), List.of());
        }

        /** Creates the state of a question that was skipped, or answered before the course changed it. */
        static PredictionState made() {
            return new PredictionState(false, Optional.empty(), List.of());
        }

        /** Returns the state with an answer, which waits for a race. */
        PredictionState withAnswer(Answer given) {
            return new PredictionState(false, Optional.of(given), settings);
        }

        /**
         * Returns the state after earlier attempts. An answer to the question with these settings that no race has
         * judged waits for one; otherwise its verdict can be read again.
         */
        private static PredictionState after(Experiment experiment, List<Attempt> attempts, List<Setting> settings) {
            List<Attempt.Change> changes = NewAttempt.changes(settings);
            Optional<PredictionState> pending = experiment
                    .prediction()
                    .flatMap(asked -> NewAttempt.waiting(asked, attempts).stream()
                            .filter(bet -> bet.changes().equals(changes))
                            .findFirst()
                            .flatMap(bet -> asked.read(bet.answer())))
                    .map(answer -> new PredictionState(false, Optional.of(answer), settings));
            return pending.or(() -> LearningRecord.judged(attempts, changes)
                            .flatMap(attempt ->
                                    experiment.prediction().flatMap(asked -> judged(asked, attempt, settings))))
                    .orElse(attempts.stream().anyMatch(Attempt::isJudgedPrediction) ? made() : none());
        }

        /** Returns the state with the verdict of an earlier session; empty if nothing was measured then. */
        private static Optional<PredictionState> judged(
                PredictionQuestion question, Attempt attempt, List<Setting> settings) {
            return question.read(attempt.answer())
                    .filter(answer -> !attempt.figures().isEmpty())
                    .map(answer -> new PredictionState(
                            false,
                            Optional.of(answer),
                            Optional.of(question.prediction().grade(answer, List.of(attempt.figures()))),
                            attempt.figures(),
                            true,
                            settings));
        }

        /** Tests whether the question awaits its answer or its verdict. */
        boolean isOpen() {
            return isUnanswered || isPending();
        }

        /** Tests whether the answer waits for a race to judge it. */
        boolean isPending() {
            return answer.isPresent() && verdict.isEmpty();
        }

        /** Returns the state with the verdict, which never changes; unchanged if the race has no outcome. */
        PredictionState withOutcome(Optional<PredictionQuestion> question, Optional<Outcome> outcome) {
            if (!isPending() || question.isEmpty() || outcome.isEmpty()) {
                return this;
            }
            Prediction prediction = question.get().prediction();
            List<Map<String, Double>> measured = prediction.preferred(
                    answer.get(),
                    question.get().figures().readings(outcome.get().runs()));
            Prediction.Verdict found = prediction.grade(answer.get(), measured);
            return new PredictionState(false, answer, Optional.of(found), measured.get(0), false, settings);
        }

        /** Returns the state with the verdict marked as recorded. */
        PredictionState withPersisted() {
            return new PredictionState(isUnanswered, answer, verdict, figures, true, settings);
        }

        /** Tests whether there is a verdict that may be shown. */
        boolean isRevealed() {
            return isPersisted && verdict.isPresent();
        }

        /** Returns the attempt to record: the answer to a question, with the verdict if there is one. */
        NewAttempt newAttempt(String experiment, Optional<PredictionQuestion> question) {
            return new NewAttempt(
                    Attempt.Kind.PREDICTION,
                    experiment,
                    NewAttempt.PREDICTION,
                    settings,
                    question.flatMap(asked -> answer.map(asked::written)).orElse(""),
                    verdict.map(found -> Attempt.Grade.of(found.grade())).orElse(Attempt.Grade.PENDING),
                    figures);
        }
    }

    /** The best outcome of each challenge that the learner has reached, by the id of the challenge. */
    record ChallengeResults(Map<String, ChallengeOutcome> best) {

        /** Key of the score among the figures of an attempt. */
        private static final String SCORE = "score";

        ChallengeResults {
            best = Map.copyOf(best);
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

        /**
         * Returns these results with those of a race. A challenge counts only if it permits every setting of the race.
         */
        ChallengeResults after(Outcome outcome, List<Challenge> challenges, List<Setting> settings) {
            Map<String, ChallengeOutcome> better = new LinkedHashMap<>(best);
            for (Challenge challenge : challenges) {
                if (settings.stream().allMatch(setting -> challenge.editable().holds(setting.path()))) {
                    ChallengeOutcome now = challenge.evaluate(outcome.runs());
                    ChallengeOutcome before = best.get(challenge.id());
                    if (now.reached() && (before == null || challenge.isBetter(now, before))) {
                        better.put(challenge.id(), now);
                    }
                }
            }
            return new ChallengeResults(better);
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
            Map<String, Double> figures = new LinkedHashMap<>();
            Objects.requireNonNull(best.get(challenge.id())).score().ifPresent(score -> figures.put(SCORE, score));
            return new NewAttempt(
                    Attempt.Kind.CHALLENGE, experiment, challenge.id(), settings, "", Attempt.Grade.RIGHT, figures);
        }
    }
}
