package descenso.view;

import descenso.course.Attained;
import descenso.course.Challenge;
import descenso.phrases.Phrase;
import java.util.List;

/** What {@link ChallengesView} shows, told: the goal, the par, and what was reached. */
public record ChallengeWords(ChallengesView view) {

    /** A paragraph each; none where there are none. */
    public List<String> lines() {
        return Sentences.paragraphs(view.challenges().stream().map(this::told));
    }

    private String told(Challenge challenge) {
        Attained attained = view.best().get(challenge.id());
        return Sentences.joined(
                view.written(challenge.title()),
                view.written(challenge.goal()),
                view.par(challenge).orElse(""),
                attained == null ? view.speech().say(Phrase.LAB_TOLD_NOT_REACHED) : view.reached(challenge, attained));
    }
}
