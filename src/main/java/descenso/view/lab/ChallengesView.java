package descenso.view.lab;

import descenso.course.source.LocalizedText;
import descenso.course.task.Challenge;
import descenso.course.task.ChallengeOutcome;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.NumberFormatter;
import descenso.view.text.ProseNumberFormatter;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders challenges: the goal, the par and the result.
 *
 * @param best the best results, by the challenge's id
 */
public record ChallengesView(
        List<Challenge> challenges, Map<String, ChallengeOutcome> best, Language language, UiText texts) {

    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>();
        for (Challenge challenge : challenges) {
            if (!lines.isEmpty()) {
                lines.add(Line.blank());
            }
            ChallengeOutcome attained = best.get(challenge.id());
            String sign = texts.characters().select(attained == null ? "○ " : "● ", attained == null ? "[ ] " : "[x] ");
            lines.addAll(WrappedText.lines(sign + written(challenge.title()), Style.HEADING, width));
            lines.addAll(WrappedText.lines(written(challenge.goal()), Style.TEXT, width));
            par(challenge).ifPresent(par -> lines.addAll(WrappedText.lines(par, Style.MUTED, width)));
            if (attained != null) {
                lines.addAll(WrappedText.lines(reached(challenge, attained), Style.RIGHT, width));
            }
        }
        return lines;
    }

    /** Returns the par in words. Empty if the challenge has no score. */
    Optional<String> par(Challenge challenge) {
        return challenge.score().map(score -> texts.say(MessageKey.CHALLENGES_PAR, number(score, score.par())));
    }

    String reached(Challenge challenge, ChallengeOutcome attained) {
        if (challenge.score().isEmpty() || attained.score().isEmpty()) {
            return texts.say(MessageKey.CHALLENGES_REACHED);
        }
        String score = number(challenge.score().get(), attained.score().getAsDouble());
        if (challenge.isParBeaten(attained)) {
            return texts.say(MessageKey.CHALLENGES_BEATEN, score);
        }
        return texts.say(attained.atPar() ? MessageKey.CHALLENGES_AT_PAR : MessageKey.CHALLENGES_SCORE, score);
    }

    private String number(Challenge.Score score, double value) {
        String digits = new NumberFormatter(language).significant(value);
        return texts.characters()
                .encode(score.unit()
                        .map(unit -> new ProseNumberFormatter(language).with(unit.in(language), digits))
                        .orElse(digits));
    }

    String written(LocalizedText words) {
        return texts.characters().encode(words.in(language));
    }
}
