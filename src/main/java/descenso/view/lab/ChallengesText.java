package descenso.view.lab;

import descenso.course.task.Challenge;
import descenso.course.task.ChallengeOutcome;
import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import java.util.List;

/** What {@link ChallengesView} shows, told: the goal, the par, and what was reached. */
public record ChallengesText(ChallengesView view) {

    /** A paragraph each; none where there are none. */
    public List<String> lines() {
        return SentenceFormatter.paragraphs(view.challenges().stream().map(this::told));
    }

    private String told(Challenge challenge) {
        ChallengeOutcome attained = view.best().get(challenge.id());
        return SentenceFormatter.joined(
                view.written(challenge.title()),
                view.written(challenge.goal()),
                view.par(challenge).orElse(""),
                attained == null
                        ? view.speech().say(MessageKey.LAB_TOLD_NOT_REACHED)
                        : view.reached(challenge, attained));
    }
}
