package descenso.view.lab;

import descenso.course.experiment.Challenge;
import descenso.course.experiment.Challenge.ChallengeOutcome;
import descenso.phrases.MessageKey;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Challenges: the goal, the par and the best result, by the challenge's id. */
public record ChallengesView(List<Challenge> challenges, Map<String, ChallengeOutcome> best, UiText texts) {

    public List<Section> sections() {
        return challenges.stream().map(this::section).toList();
    }

    private Section section(Challenge challenge) {
        ChallengeOutcome attained = best.get(challenge.id());
        String sign = texts.characters().select(attained == null ? "○ " : "● ", attained == null ? "[ ] " : "[x] ");
        String title = texts.say(challenge.title());
        String goal = texts.say(challenge.goal());
        String result = attained == null ? texts.say(MessageKey.LAB_TOLD_NOT_REACHED) : reached(challenge, attained);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(Wording.of(
                sign + title,
                Style.HEADING,
                SentenceFormatter.flowing(
                        SentenceFormatter.joined(title, goal, par(challenge).orElse(""), result)))));
        sections.add(shown(goal, Style.TEXT));
        par(challenge).ifPresent(par -> sections.add(shown(par, Style.MUTED)));
        if (attained != null) {
            sections.add(shown(result, Style.RIGHT));
        }
        return new Section.Group(sections);
    }

    private static Section shown(String text, Style style) {
        return new Section.Paragraph(Wording.of(text, style, ""));
    }

    /** Returns the par in words. Empty if the challenge has no score. */
    private Optional<String> par(Challenge challenge) {
        return challenge.score().map(score -> texts.say(MessageKey.CHALLENGES_PAR, number(score, score.par())));
    }

    private String reached(Challenge challenge, ChallengeOutcome attained) {
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
        String digits = texts.numbers().significant(value);
        return texts.encode(score.unit()
                .map(unit -> texts.numbers().with(unit.in(texts.language()), digits))
                .orElse(digits));
    }
}
