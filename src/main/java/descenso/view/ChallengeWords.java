package descenso.view;

import descenso.course.Attained;
import descenso.course.Challenge;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import java.util.List;
import java.util.Map;

/**
 * What {@link ChallengesView} shows, told: the goal, the par, and what was reached.
 *
 * @param best what was reached, by the challenge's id
 */
public record ChallengeWords(List<Challenge> challenges, Map<String, Attained> best, Language language, Speech speech) {

    public ChallengeWords {
        challenges = List.copyOf(challenges);
        best = Map.copyOf(best);
    }

    /** A paragraph each; none where there are none. */
    public List<String> lines() {
        return Sentences.paragraphs(challenges.stream().map(this::told));
    }

    private String told(Challenge challenge) {
        ChallengesView view = new ChallengesView(challenges, best, language, speech);
        Attained attained = best.get(challenge.id());
        return Sentences.joined(
                written(challenge.title().in(language)),
                written(challenge.goal().in(language)),
                view.par(challenge).orElse(""),
                attained == null ? speech.say(Phrase.LAB_TOLD_NOT_REACHED) : view.reached(challenge, attained));
    }

    private String written(String words) {
        return speech.glyphs().write(words);
    }
}
