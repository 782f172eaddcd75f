package descenso.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.AskedAgain;
import descenso.classroom.ClassroomEvent.BetJudged;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Continued;
import descenso.classroom.ClassroomEvent.Erased;
import descenso.classroom.ClassroomEvent.ForTask;
import descenso.classroom.ClassroomEvent.GuestsDismissed;
import descenso.classroom.ClassroomEvent.GuestsInvited;
import descenso.classroom.ClassroomEvent.HandMoved;
import descenso.classroom.ClassroomEvent.Joined;
import descenso.classroom.ClassroomEvent.Led;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.PaceReported;
import descenso.classroom.ClassroomEvent.PlaceShared;
import descenso.classroom.ClassroomEvent.Played;
import descenso.classroom.ClassroomEvent.QuestionRaised;
import descenso.classroom.ClassroomEvent.QuestionSettled;
import descenso.classroom.ClassroomEvent.QuestionSupported;
import descenso.classroom.ClassroomEvent.Ran;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.Shown;
import descenso.classroom.ClassroomEvent.SpotlightAnswered;
import descenso.classroom.ClassroomEvent.Spotlit;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomEvent.TaskDropped;
import descenso.classroom.ClassroomEvent.TimerSet;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.classroom.SharedPlace.SharedPicture;
import descenso.classroom.SharedPlace.SharedZoom;
import descenso.progress.Attempt;
import descenso.progress.LearnerArchive;
import descenso.testing.AttemptFixture;
import descenso.testing.CaseCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventLineTest {

    private static final Instant TIME = Instant.parse("2026-11-30T09:00:00.123Z");

    private static final String TIMED = "{\"time\":\"2026-11-30T09:00:00.123Z\"";

    /** The attempt of the vote below as the journal writes it. */
    private static final String ATTEMPT = "{\"version\":1,\"time\":\"2026-03-01T12:00:00Z\",\"kind\":\"question\","
            + "\"screen\":\"screen\",\"item\":\"momentum\",\"changes\":[],\"answer\":\"an answer\",\"grade\":\"wrong\","
            + "\"figures\":{},\"turn\":1,\"hints\":0,\"mistakes\":[\"sign\"]}";

    private static final SharedLab LAB = new SharedLab(
            "ball",
            List.of(new Attempt.Change("eta", "0.1")),
            List.of("Adam"),
            new SharedMoment(2, 1, Double.NaN, Double.POSITIVE_INFINITY, true, false),
            new SharedPicture(
                    "loss", 3, "all", -1, 4, 5, Optional.of(true), false, true, Optional.of(new SharedZoom(1, 2.5))));

    private static final String LAB_FIELDS =
            "'lab':{'experiment':'ball','settings':[{'path':'eta','value':'0.1'}],'off':['Adam'],"
                    + "'moment':{'number':2,'heat':1,'turn':'NaN','speed':'Infinity','running':true,'over':false},"
                    + "'picture':{'chart':'loss','row':3,'drawn':'all','heat':-1,'knob':4,'coordinate':5,"
                    + "'flipped':true,'smooth':false,'whole':true,'from':'1.0','to':'2.5'}}";

    static List<Arguments> events() {
        ClassroomTask task =
                new ClassroomTask(ClassroomTask.Kind.QUESTION, "optimizers", "why", Long.MIN_VALUE, true, false);
        return List.of(
                Arguments.of(new Opened(), "'event':'opened'"),
                Arguments.of(
                        new Asked(List.of(task), 60),
                        "'event':'asked','tasks':[{'kind':'question','course':'optimizers','id':'why',"
                                + "'seed':'-9223372036854775808','each':true,'text':false}],'seconds':60"),
                Arguments.of(
                        new Asked(List.of(EventFixture.question("why").asking(true)), 0),
                        "'event':'asked','tasks':[{'kind':'question','course':'optimizers','id':'why','seed':'1',"
                                + "'each':false,'text':false,'sure':true}],'seconds':0"),
                Arguments.of(new Locked(7, 2), "'event':'locked','ask':7,'vote':2"),
                Arguments.of(new Shown(true), "'event':'shown','forced':true"),
                Arguments.of(
                        new Talked(List.of(List.of("ana", "ben"), List.of())),
                        "'event':'talked','groups':[['ana','ben'],[]]"),
                Arguments.of(new AskedAgain(), "'event':'again'"),
                Arguments.of(new Revealed(), "'event':'revealed'"),
                Arguments.of(new Ran(), "'event':'ran'"),
                Arguments.of(new Continued(), "'event':'continued'"),
                Arguments.of(new Released(), "'event':'released'"),
                Arguments.of(new Closed(), "'event':'closed'"),
                Arguments.of(
                        new ForTask(7, 2, new Shown(false)), "'event':'shown','forced':false,'for':{'ask':7,'vote':2}"),
                Arguments.of(new ForTask(0, 0, new Closed()), "'event':'closed','for':{'ask':0,'vote':0}"),
                Arguments.of(new QuestionSettled(3), "'event':'settled','number':3"),
                Arguments.of(new Joined("ana"), "'learner':'ana','event':'joined'"),
                Arguments.of(
                        new Voted("ana", 7, 1, AttemptFixture.question("momentum", 0, Attempt.Grade.WRONG, "sign")),
                        "'learner':'ana','event':'voted','ask':7,'vote':1,'attempt':" + ATTEMPT),
                Arguments.of(
                        new BetJudged("ana", 7, Map.of("", Attempt.Grade.UNKNOWN), Map.of("steps", 72.5)),
                        "'learner':'ana','event':'judged','ask':7,'grades':[{'answer':'','grade':'unknown'}],"
                                + "'figures':{'steps':72.5}"),
                Arguments.of(
                        new BetJudged("ana", 7, Map.of("true", Attempt.Grade.WRONG), Map.of("steps", Double.NaN)),
                        "'learner':'ana','event':'judged','ask':7,'grades':[{'answer':'true','grade':'wrong'}],"
                                + "'figures':{'steps':null}"),
                Arguments.of(new HandMoved("ana", true), "'learner':'ana','event':'hand','up':true"),
                Arguments.of(
                        new PaceReported("ana", LecturePace.TOO_FAST),
                        "'learner':'ana','event':'pace','pace':'too_fast'"),
                Arguments.of(new QuestionRaised("ana", "Why?"), "'learner':'ana','event':'raised','text':'Why?'"),
                Arguments.of(new QuestionSupported("ana", 1), "'learner':'ana','event':'supported','number':1"),
                Arguments.of(
                        new Led(
                                "eva",
                                Optional.of(new SharedPlace("optimizers", "adam", 2, 1, "ball", Optional.of(LAB)))),
                        "'event':'led','leader':'eva','place':{'course':'optimizers','page':'adam','block':2,'line':1,'seal':'ball',"
                                + LAB_FIELDS + "}"),
                Arguments.of(new Led("eva", Optional.empty()), "'event':'led','leader':'eva'"),
                Arguments.of(new Played(LAB), "'event':'played'," + LAB_FIELDS),
                Arguments.of(new Spotlit("ana"), "'event':'spotlit','learner':'ana'"),
                Arguments.of(new TimerSet(90), "'event':'timer','seconds':90"),
                Arguments.of(new GuestsInvited("k7mp3xqa"), "'event':'guests','code':'k7mp3xqa'"),
                Arguments.of(new GuestsDismissed(), "'event':'dismissed'"),
                Arguments.of(new TaskDropped(2, "why"), "'event':'dropped','place':2,'id':'why'"),
                Arguments.of(
                        new Erased(LearnerArchive.digest("ana")),
                        "'event':'erased','digest':'276b6c4692e73d4799c12ada515bc3e4'"),
                Arguments.of(new SpotlightAnswered("ana", true), "'learner':'ana','event':'consent','allowed':true"),
                Arguments.of(
                        new PlaceShared("ana", SharedPlace.ofPage("optimizers", "adam")),
                        "'learner':'ana','event':'shared',"
                                + "'place':{'course':'optimizers','page':'adam','block':0,'line':0,'seal':''}"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventIsWrittenAndReadBack(ClassroomEvent event, String fields) throws Exception {
        String line = EventLine.of(TIME, event);
        assertThat(line).isEqualTo(TIMED + "," + fields.replace('\'', '"') + "}");
        assertThat(EventLine.read(5, line)).contains(new LoggedEvent(5, TIME, event));
    }

    @Test
    void verdictOfAFormerVersionHasNoFigures() throws Exception {
        String line = TIMED + ",\"learner\":\"ana\",\"event\":\"judged\",\"ask\":7,\"grades\":[]}";
        assertThat(EventLine.read(5, line))
                .contains(new LoggedEvent(5, TIME, new BetJudged("ana", 7, Map.of(), Map.of())));
    }

    @Test
    void tableHasEveryKindOfEvent() {
        assertThat(events().stream()
                        .map(each -> each.get()[0].getClass().getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ClassroomEvent.class.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .map(Class::getSimpleName)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'event':'applauded','learner':'ana'",
                "'event':'asked','tasks':[{'kind':'poll'}],'seconds':0",
                "'event':'pace','learner':'ana','pace':'just_so'",
                "'event':'voted','learner':'ana','ask':7,'vote':1,'attempt':{'kind':'poll'}",
                "'event':'voted','learner':'ana','ask':7,'vote':1,'attempt':{'kind':'question','grade':'witty'}",
            })
    void eventOfALaterVersionIsNoEvent(String fields) throws Exception {
        assertThat(EventLine.read(1, TIMED + "," + fields.replace('\'', '"') + "}"))
                .isEmpty();
    }

    @Test
    void fieldOfALaterVersionIsIgnored() throws Exception {
        String line = TIMED + ",\"event\":\"joined\",\"learner\":\"ana\",\"seat\":[4,{\"row\":null}]}";
        assertThat(EventLine.read(1, line)).contains(new LoggedEvent(1, TIME, new Joined("ana")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{'event':'opened'}",
                "{'time':'yesterday','event':'opened'}",
                "{'time':'+999999-01-01T00:00:00Z','event':'opened'}",
                "{'time':'2026-11-30T09:00:00Z'}",
                "{'time':'2026-11-30T09:00:00Z','event':'opened'",
                "{'time':'2026-11-30T09:00:00Z','event':'opened'} {}",
                "{'time':'2026-11-30T09:00:00Z','event':1}",
                "{'time':'2026-11-30T09:00:00Z','event':'joined'}",
                "{'time':'2026-11-30T09:00:00Z','event':'locked','ask':'7','vote':1}",
                "{'time':'2026-11-30T09:00:00Z','event':'shown','forced':'yes'}",
                "{'time':'2026-11-30T09:00:00Z','event':'talked','groups':[[1]]}",
                "{'time':'2026-11-30T09:00:00Z','event':'asked','tasks':['why'],'seconds':0}",
                "{'time':'2026-11-30T09:00:00Z','event':'asked','seconds':0,'tasks':[{'kind':'question','course':'c',"
                        + "'id':'why','seed':'one','each':false,'text':false}]}",
                "{'time':'2026-11-30T09:00:00Z','event':'voted','learner':'ana','ask':7,'vote':1,'attempt':'none'}",
                "{'time':'2026-11-30T09:00:00Z','event':'led','leader':'eva','place':'adam'}",
                "{'time':'2026-11-30T09:00:00Z','event':'played','lab':{'experiment':'ball','settings':[],'off':[],"
                        + "'heat':0,'turn':'soon','speed':'1','running':true,'picture':''}}",
            })
    void damagedLineIsAnError(String line) {
        assertThatThrownBy(() -> EventLine.read(1, line.replace('\'', '"'))).isInstanceOf(IOException.class);
    }

    @Test
    void randomEventsAreReadBackFromUtf8() throws Exception {
        for (int seed = 0; seed < CaseCount.of(50_000); seed++) {
            ClassroomEvent event = new RandomEvents(new Random(seed)).next();
            Instant time = Instant.ofEpochMilli(seed * 1_000_003L);
            String line = EventLine.of(time, event);
            String stored = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(stored).as("seed %d", seed).isEqualTo(line).doesNotContain("\n", "\r", "\0");
            assertThat(EventLine.read(seed, stored)).as("seed %d", seed).contains(new LoggedEvent(seed, time, event));
        }
    }

    /** Draws events with texts that a file or a terminal could not bear as they are. */
    private record RandomEvents(Random random) {

        private static final List<String> HOSTILE = List.of(
                "",
                " ",
                "\0",
                "\n",
                "\r\n",
                "\u001b[2J",
                "\u0085",
                "\u2028",
                "\"",
                "\\",
                "\\u0041",
                "{}",
                "\ud800",
                "\udc00",
                "\udc00\ud800",
                "😀",
                "é",
                "e\u0301",
                "\u202e",
                "\ufeff",
                "\uffff",
                "null",
                "x".repeat(10_000));

        private String text() {
            return random.ints(random.nextInt(4), 0, HOSTILE.size())
                    .mapToObj(HOSTILE::get)
                    .reduce("", String::concat);
        }

        private List<String> texts() {
            return Stream.generate(this::text).limit(random.nextInt(3)).toList();
        }

        /** Returns a number that JSON has exactly. */
        private long number() {
            return random.nextLong() >> random.nextInt(11, 64);
        }

        private <T> T any(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private Map<String, Double> figures() {
            Map<String, Double> figures = new HashMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                figures.put("\u001b\"" + i, random.nextBoolean() ? Double.NaN : random.nextGaussian());
            }
            return figures;
        }

        private Attempt attempt() {
            List<Attempt.Change> changes = new ArrayList<>();
            texts().forEach(path -> changes.add(new Attempt.Change(path, text())));
            return new Attempt(
                    random.nextInt(),
                    Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), random.nextInt(1_000_000_000)),
                    any(Attempt.Kind.values()),
                    text(),
                    text(),
                    changes,
                    text(),
                    any(Attempt.Grade.values()),
                    figures(),
                    new Attempt.AttemptEffort(
                            random.nextInt(),
                            random.nextInt(),
                            texts(),
                            Optional.of(any(Attempt.Confidence.values())).filter(any -> random.nextBoolean())));
        }

        private ClassroomTask task() {
            return new ClassroomTask(
                    any(ClassroomTask.Kind.values()),
                    text(),
                    text(),
                    random.nextLong(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean());
        }

        private SharedPlace place() {
            return new SharedPlace(
                    text(),
                    text(),
                    random.nextInt(),
                    random.nextInt(),
                    text(),
                    random.nextBoolean() ? Optional.empty() : Optional.of(lab()));
        }

        private SharedLab lab() {
            return new SharedLab(
                    text(),
                    texts().stream()
                            .map(path -> new Attempt.Change(path, text()))
                            .toList(),
                    texts(),
                    new SharedMoment(
                            random.nextInt(),
                            random.nextInt(),
                            real(),
                            real(),
                            random.nextBoolean(),
                            random.nextBoolean()),
                    picture());
        }

        private SharedPicture picture() {
            return new SharedPicture(
                    text(),
                    random.nextInt(),
                    text(),
                    random.nextInt(),
                    random.nextInt(),
                    random.nextInt(),
                    random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean()),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean() ? Optional.empty() : Optional.of(new SharedZoom(real(), real())));
        }

        /** Returns a number, often one that JSON does not have. */
        private double real() {
            return switch (random.nextInt(6)) {
                case 0 -> Double.NaN;
                case 1 -> Double.POSITIVE_INFINITY;
                case 2 -> Double.NEGATIVE_INFINITY;
                case 3 -> -0.0;
                case 4 -> Double.MIN_VALUE;
                default -> random.nextGaussian();
            };
        }

        private Map<String, Attempt.Grade> grades() {
            Map<String, Attempt.Grade> grades = new HashMap<>();
            texts().forEach(answer -> grades.put(answer, any(Attempt.Grade.values())));
            return grades;
        }

        ClassroomEvent next() {
            return switch (random.nextInt(21)) {
                case 0 ->
                    new Asked(
                            Stream.generate(this::task).limit(random.nextInt(3)).toList(), random.nextInt());
                case 1 -> new Locked(number(), random.nextInt());
                case 2 -> new Shown(random.nextBoolean());
                case 3 ->
                    new Talked(IntStream.range(0, random.nextInt(3))
                            .mapToObj(group -> texts())
                            .toList());
                case 4 -> new QuestionSettled(random.nextInt());
                case 5 -> new Joined(text());
                case 6 -> new HandMoved(text(), random.nextBoolean());
                case 7 -> new PaceReported(text(), any(LecturePace.values()));
                case 8 -> new QuestionRaised(text(), text());
                case 9 -> new QuestionSupported(text(), random.nextInt());
                case 10 -> new Led(text(), random.nextBoolean() ? Optional.empty() : Optional.of(place()));
                case 11 -> new Played(lab());
                case 12 -> new Spotlit(text());
                case 13 -> new TimerSet(random.nextInt());
                case 14 -> new GuestsInvited(text());
                case 15 -> new TaskDropped(random.nextInt(), text());
                case 16 -> new SpotlightAnswered(text(), random.nextBoolean());
                case 17 -> new PlaceShared(text(), place());
                case 18 -> new BetJudged(text(), number(), grades(), figures());
                default -> new Voted(text(), number(), random.nextInt(), attempt());
            };
        }
    }
}
