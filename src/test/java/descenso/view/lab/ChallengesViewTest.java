package descenso.view.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.experiment.Challenge;
import descenso.course.experiment.Challenge.ChallengeOutcome;
import descenso.course.experiment.YamlPath.PathsReader;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.text.UiText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChallengesViewTest {

    /** Paths that a learner may edit; the view does not show them. */
    private static final PathsReader.EditablePaths REACH =
            TestCourse.ABRIDGED.experiment("ball").challenges().get(0).editable();

    private static final Challenge FAST =
            challenge("fast", "Más rápido", "Faster", "Llega en ≤ 40 pasos.", "Get there in ≤ 40 steps.", 37.5);

    private static final Challenge CALM = challenge(
            "calm",
            "Sin rebotes",
            "No bounces",
            "Que la bola no pase de largo ni una vez, por muy cerca del límite que quede su tasa.",
            "The ball must not overshoot even once, however close to the limit its rate may be.",
            Double.NaN);

    /** @param par the score to beat; NaN if the challenge has no score */
    private static Challenge challenge(
            String id, String spanishTitle, String title, String spanishGoal, String goal, double par) {
        Optional<Challenge.Score> score = Double.isNaN(par)
                ? Optional.empty()
                : Optional.of(
                        new Challenge.Score(expression("steps"), false, par, Optional.of(localized("pasos", "steps"))));
        return new Challenge(
                id,
                localized(spanishTitle, title),
                localized(spanishGoal, goal),
                List.of("SGD"),
                Optional.empty(),
                expression("steps > 0"),
                score,
                REACH,
                List.of(),
                new SourcePosition(Path.of("x.yaml"), 1, 1));
    }

    private static LocalizedText localized(String spanish, String english) {
        return new LocalizedText(Map.of(Language.ES, spanish, Language.EN, english));
    }

    private static Expression expression(String text) {
        try {
            return Expression.parse(text, List.of("steps"));
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ChallengeOutcome scored(double score, boolean atPar) {
        return new ChallengeOutcome(true, OptionalDouble.of(score), atPar, Optional.empty());
    }

    private static ChallengeOutcome reached() {
        return new ChallengeOutcome(true, OptionalDouble.empty(), true, Optional.empty());
    }

    private static List<Line> lines(
            Map<String, ChallengeOutcome> best, Language language, CharacterSet characters, int width) {
        UiText texts = new UiText(Messages.in(language), characters);
        return drawn(new ChallengesView(List.of(FAST, CALM), best, texts), width);
    }

    private static List<Line> drawn(ChallengesView view, int width) {
        return new GridRenderer(view.texts(), width).lines(view.sections());
    }

    private static String picture(List<Line> lines) {
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                arguments(Map.of(), Language.ES, CharacterSet.UNICODE, """
                        ○ Más rápido
                        Llega en ≤ 40 pasos.
                        Marca por batir: 37,5 pasos

                        ○ Sin rebotes
                        Que la bola no pase de largo ni una vez, por muy cerca del
                        límite que quede su tasa.
                        """),
                arguments(Map.of("fast", scored(39, false)), Language.ES, CharacterSet.UNICODE, """
                        ● Más rápido
                        Llega en ≤ 40 pasos.
                        Marca por batir: 37,5 pasos
                        Logrado con 39 pasos; la marca aún se puede batir.

                        ○ Sin rebotes
                        Que la bola no pase de largo ni una vez, por muy cerca del
                        límite que quede su tasa.
                        """),
                arguments(Map.of("fast", scored(37.5, true)), Language.EN, CharacterSet.UNICODE, """
                        ● Faster
                        Get there in ≤ 40 steps.
                        The mark to beat: 37.5 steps
                        Done with 37.5 steps: you match the mark.

                        ○ No bounces
                        The ball must not overshoot even once, however close to the
                        limit its rate may be.
                        """),
                arguments(Map.of("fast", scored(36, true), "calm", reached()), Language.ES, CharacterSet.UNICODE, """
                        ● Más rápido
                        Llega en ≤ 40 pasos.
                        Marca por batir: 37,5 pasos
                        ¡Logrado con 36 pasos: marca batida!

                        ● Sin rebotes
                        Que la bola no pase de largo ni una vez, por muy cerca del
                        límite que quede su tasa.
                        Logrado.
                        """),
                arguments(Map.of(), Language.EN, CharacterSet.ASCII, """
                        [ ] Faster
                        Get there in <= 40 steps.
                        The mark to beat: 37.5 steps

                        [ ] No bounces
                        The ball must not overshoot even once, however close to the
                        limit its rate may be.
                        """),
                arguments(
                        Map.of("fast", scored(38.25, false), "calm", reached()),
                        Language.EN,
                        CharacterSet.UNICODE,
                        """
                        ● Faster
                        Get there in ≤ 40 steps.
                        The mark to beat: 37.5 steps
                        Done with 38.25 steps; the mark can still be beaten.

                        ● No bounces
                        The ball must not overshoot even once, however close to the
                        limit its rate may be.
                        Done.
                        """),
                arguments(Map.of("fast", scored(37, true)), Language.EN, CharacterSet.ASCII, """
                        [x] Faster
                        Get there in <= 40 steps.
                        The mark to beat: 37.5 steps
                        Done with 37 steps: that beats the mark!

                        [ ] No bounces
                        The ball must not overshoot even once, however close to the
                        limit its rate may be.
                        """));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void challengesAreRendered(
            Map<String, ChallengeOutcome> best, Language language, CharacterSet characters, String expected) {
        assertThat(picture(lines(best, language, characters, 60))).isEqualTo(expected);
    }

    @Test
    void scoreMayHaveNoUnit() {
        Challenge.Score score = new Challenge.Score(expression("steps"), false, 0.5, Optional.empty());
        Challenge plain = new Challenge(
                "plain",
                localized("Menos", "Less"),
                localized("Menos.", "Less."),
                List.of("SGD"),
                Optional.empty(),
                expression("steps > 0"),
                Optional.of(score),
                REACH,
                List.of(),
                new SourcePosition(Path.of("x.yaml"), 1, 1));
        UiText texts = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);
        assertThat(drawn(new ChallengesView(List.of(plain), Map.of("plain", scored(1, false)), texts), 60))
                .extracting(Line::toString)
                .contains("The mark to beat: 0.5", "Done with 1; the mark can still be beaten.");
    }

    /** Tests that a reached challenge differs by its sign, without words or colours. */
    @Test
    void reachedChallengeHasItsOwnSign() {
        List<Line> lines = lines(Map.of("calm", reached()), Language.EN, CharacterSet.UNICODE, 60);
        assertThat(lines.stream().filter(line -> line.spans().stream().anyMatch(span -> span.style() == Style.HEADING)))
                .extracting(Line::toString)
                .containsExactly("○ Faster", "● No bounces");
        assertThat(lines.stream().filter(line -> line.spans().stream().anyMatch(span -> span.style() == Style.RIGHT)))
                .hasSize(1);
    }

    @Test
    void linesFitEveryWidthInAscii() {
        for (int width = 12; width < 90; width++) {
            int room = width;
            Map<String, ChallengeOutcome> best = Map.of("fast", scored(1.0 / 3, false), "calm", reached());
            for (Language language : Language.values()) {
                assertThat(lines(best, language, CharacterSet.ASCII, width))
                        .allMatch(line -> line.width() <= room)
                        .allMatch(line -> line.toString().matches("[ -~]*"));
            }
        }
    }

    @Test
    void noChallengesGiveNoLines() {
        UiText texts = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);
        assertThat(drawn(new ChallengesView(List.of(), Map.of(), texts), 60)).isEmpty();
    }
}
