package descenso.view.lab;

import descenso.course.task.Challenge;
import descenso.course.task.ChallengeOutcome;
import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import java.util.List;

/** Describes the content of {@link ChallengesView} in sentences: the goal, the par and the result. */
public record ChallengesText(ChallengesView view) {

    /** Returns one paragraph per challenge. */
    public List<String> paragraphs() {
        return SentenceFormatter.paragraphs(view.challenges().stream().map(this::describe));
    }

    private String describe(Challenge challenge) {
        ChallengeOutcome attained = view.best().get(challenge.id());
        return SentenceFormatter.joined(
                view.written(challenge.title()),
                view.written(challenge.goal()),
                view.par(challenge).orElse(""),
                attained == null
                        ? view.texts().say(MessageKey.LAB_TOLD_NOT_REACHED)
                        : view.reached(challenge, attained));
    }
}
