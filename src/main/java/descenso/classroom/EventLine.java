package descenso.classroom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
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
import descenso.classroom.ClassroomEvent.LearnerEvent;
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
import descenso.classroom.ClassroomEvent.StaffEvent;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomEvent.TaskDropped;
import descenso.classroom.ClassroomEvent.TimerSet;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.progress.Attempt.Grade;
import descenso.progress.AttemptLine;
import descenso.progress.JsonLine;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The form of a classroom event as a line of JSON: writes and reads it. Unknown fields are ignored. The attempt of a
 * vote has the form of the journal, without its course, which the task has.
 */
public final class EventLine {

    private static final String TIME = "time";
    private static final String EVENT = "event";
    private static final String LEARNER = "learner";
    private static final String FOR = "for";
    private static final String ASK = "ask";
    private static final String VOTE = "vote";
    private static final String TASKS = "tasks";
    private static final String KIND = "kind";
    private static final String COURSE = "course";
    private static final String ID = "id";
    private static final String SEED = "seed";
    private static final String EACH = "each";
    private static final String TEXT = "text";
    private static final String SURE = "sure";
    private static final String GROUPS = "groups";
    private static final String ATTEMPT = "attempt";
    private static final String GRADES = "grades";
    private static final String ANSWER = "answer";
    private static final String GRADE = "grade";
    private static final String PACE = "pace";

    /** The form of each kind of event. That of {@link ForTask} is the form of its command, with one field more. */
    private static final List<Form<?>> FORMS = List.of(
            form("opened", Opened.class, Opened::new),
            form(
                    "asked",
                    Asked.class,
                    Asked::new,
                    new Field<>(EventLine::tasks, EventLine::writeTasks),
                    index("seconds", Asked::seconds)),
            form("locked", Locked.class, Locked::new, number(ASK, Locked::ask), index(VOTE, Locked::vote)),
            form("shown", Shown.class, Shown::new, flag("forced", Shown::isForced)),
            form("talked", Talked.class, Talked::new, part(line -> line.groups(GROUPS), EventLine::writeGroups)),
            form("again", AskedAgain.class, AskedAgain::new),
            form("revealed", Revealed.class, Revealed::new),
            form("ran", Ran.class, Ran::new),
            form("continued", Continued.class, Continued::new),
            form("released", Released.class, Released::new),
            form("closed", Closed.class, Closed::new),
            form("settled", QuestionSettled.class, QuestionSettled::new, index("number", QuestionSettled::number)),
            form(
                    "led",
                    Led.class,
                    Led::new,
                    text("leader", Led::leader),
                    part(PlaceLine::optionalPlace, (led, json) -> PlaceLine.write(led.place(), json))),
            form(
                    "played",
                    Played.class,
                    Played::new,
                    part(PlaceLine::lab, (played, json) -> PlaceLine.write(played.lab(), json))),
            form("spotlit", Spotlit.class, Spotlit::new, text(LEARNER, Spotlit::learner)),
            form("timer", TimerSet.class, TimerSet::new, index("seconds", TimerSet::seconds)),
            form("guests", GuestsInvited.class, GuestsInvited::new, text("code", GuestsInvited::code)),
            form("dismissed", GuestsDismissed.class, GuestsDismissed::new),
            form(
                    "dropped",
                    TaskDropped.class,
                    TaskDropped::new,
                    index("place", TaskDropped::place),
                    text(ID, TaskDropped::id)),
            form("erased", Erased.class, Erased::new, text("digest", Erased::digest)),
            form("joined", Joined.class, Joined::new, learner()),
            new Form<>("voted", Voted.class, EventLine::voted, EventLine::writeVote),
            new Form<>("judged", BetJudged.class, EventLine::judged, EventLine::writeVerdict),
            form("hand", HandMoved.class, HandMoved::new, learner(), flag("up", HandMoved::isUp)),
            form(
                    "pace",
                    PaceReported.class,
                    PaceReported::new,
                    learner(),
                    new Field<>(
                            line -> AttemptLine.constant(LecturePace.values(), line.text(PACE)),
                            (reported, json) -> json.writeStringField(PACE, AttemptLine.key(reported.pace())))),
            form("raised", QuestionRaised.class, QuestionRaised::new, learner(), text(TEXT, QuestionRaised::text)),
            form(
                    "supported",
                    QuestionSupported.class,
                    QuestionSupported::new,
                    learner(),
                    index("number", QuestionSupported::number)),
            form(
                    "consent",
                    SpotlightAnswered.class,
                    SpotlightAnswered::new,
                    learner(),
                    flag("allowed", SpotlightAnswered::isAllowed)),
            form(
                    "shared",
                    PlaceShared.class,
                    PlaceShared::new,
                    learner(),
                    part(PlaceLine::place, (shared, json) -> PlaceLine.write(shared.place(), json))));

    private EventLine() {}

    private interface Reading<T> {

        T read(JsonLine line) throws IOException;
    }

    private interface Writing<E> {

        void write(E event, JsonGenerator json) throws IOException;
    }

    /**
     * A part of an event.
     *
     * @param reading reads its value; empty if it is one of a later version
     * @param writing writes its value with its key
     */
    private record Field<E, T>(Reading<Optional<T>> reading, Writing<E> writing) {}

    /** The form of a kind of event: its name, and the fields after it. */
    private record Form<E extends ClassroomEvent>(
            String name, Class<E> type, Reading<Optional<E>> reading, Writing<E> writing) {

        void write(ClassroomEvent event, JsonGenerator json) throws IOException {
            json.writeStringField(EVENT, name);
            writing.write(type.cast(event), json);
        }
    }

    private static <E extends ClassroomEvent> Form<E> form(String name, Class<E> type, Supplier<E> maker) {
        return new Form<>(name, type, line -> Optional.of(maker.get()), (event, json) -> {});
    }

    private static <E extends ClassroomEvent, A> Form<E> form(
            String name, Class<E> type, Function<A, E> maker, Field<E, A> field) {
        return new Form<>(name, type, line -> field.reading().read(line).map(maker), field.writing());
    }

    private static <E extends ClassroomEvent, A, B> Form<E> form(
            String name, Class<E> type, BiFunction<A, B, E> maker, Field<E, A> first, Field<E, B> second) {
        return new Form<>(
                name,
                type,
                line -> {
                    Optional<A> one = first.reading().read(line);
                    Optional<B> other = second.reading().read(line);
                    return one.flatMap(a -> other.map(b -> maker.apply(a, b)));
                },
                (event, json) -> {
                    first.writing().write(event, json);
                    second.writing().write(event, json);
                });
    }

    /** Returns a field that all versions can read. */
    private static <E, T> Field<E, T> part(Reading<T> reading, Writing<E> writing) {
        return new Field<>(line -> Optional.of(reading.read(line)), writing);
    }

    /** Returns the field of the learner whose action the event is. It is written before the name of the event. */
    private static <E extends LearnerEvent> Field<E, String> learner() {
        return part(line -> line.text(LEARNER), (event, json) -> {});
    }

    private static <E> Field<E, String> text(String key, Function<E, String> value) {
        return part(line -> line.text(key), (event, json) -> json.writeStringField(key, value.apply(event)));
    }

    private static <E> Field<E, Boolean> flag(String key, Predicate<E> value) {
        return part(line -> line.isTrue(key), (event, json) -> json.writeBooleanField(key, value.test(event)));
    }

    private static <E> Field<E, Integer> index(String key, Function<E, Integer> value) {
        return part(line -> (int) line.number(key), (event, json) -> json.writeNumberField(key, value.apply(event)));
    }

    private static <E> Field<E, Long> number(String key, Function<E, Long> value) {
        return part(line -> (long) line.number(key), (event, json) -> json.writeNumberField(key, value.apply(event)));
    }

    private static Optional<Form<?>> first(Predicate<Form<?>> isMeant) {
        return FORMS.stream().filter(isMeant).findFirst();
    }

    /**
     * Returns an event as a line without its line end.
     *
     * @throws IOException if the JSON cannot be generated
     */
    public static String of(Instant time, ClassroomEvent event) throws IOException {
        return JsonLine.text(json -> {
            json.writeStartObject();
            json.writeStringField(TIME, time.toString());
            if (event instanceof LearnerEvent own) {
                json.writeStringField(LEARNER, own.learner());
            }
            write(event, json);
            json.writeEndObject();
        });
    }

    private static void write(ClassroomEvent event, JsonGenerator json) throws IOException {
        if (event instanceof ForTask meant) {
            write(meant.event(), json);
            json.writeObjectFieldStart(FOR);
            json.writeNumberField(ASK, meant.ask());
            json.writeNumberField(VOTE, meant.vote());
            json.writeEndObject();
        } else {
            first(each -> each.type().isInstance(event)).orElseThrow().write(event, json);
        }
    }

    /**
     * Reads a line of the log.
     *
     * @param number number of the event in the log
     * @param line a line without its line end
     * @return empty if the event is of a later version, or has a value of one
     * @throws IOException if the line is not a valid event: no version of the program writes it
     */
    public static Optional<LoggedEvent> read(long number, String line) throws IOException {
        JsonLine fields = JsonLine.read(line, new JsonFactory());
        Instant time = fields.time(TIME);
        String name = fields.text(EVENT);
        Optional<Form<?>> form = first(each -> each.name().equals(name));
        Optional<? extends ClassroomEvent> event =
                form.isEmpty() ? Optional.empty() : form.get().reading().read(fields);
        if (event.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LoggedEvent(number, time, meant(event.get(), fields)));
    }

    /** Returns the command for a certain vote, if the line names one; the event itself otherwise. */
    private static ClassroomEvent meant(ClassroomEvent event, JsonLine fields) throws IOException {
        if (!(event instanceof StaffEvent command) || !fields.has(FOR)) {
            return event;
        }
        JsonLine vote = fields.object(FOR);
        return new ForTask((long) vote.number(ASK), (int) vote.number(VOTE), command);
    }

    private static void writeTasks(Asked asked, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(TASKS);
        for (ClassroomTask task : asked.tasks()) {
            json.writeStartObject();
            json.writeStringField(KIND, AttemptLine.key(task.kind()));
            json.writeStringField(COURSE, task.course());
            json.writeStringField(ID, task.id());
            json.writeStringField(SEED, Long.toString(task.seed())); // a number in JSON is exact up to 2⁵³ only
            json.writeBooleanField(EACH, task.isEach());
            json.writeBooleanField(TEXT, task.isText());
            if (task.asksConfidence()) {
                json.writeBooleanField(SURE, true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Reads the tasks; empty if one of them has a kind of a later version. */
    private static Optional<List<ClassroomTask>> tasks(JsonLine line) throws IOException {
        List<ClassroomTask> tasks = new ArrayList<>();
        for (JsonLine task : line.objects(TASKS)) {
            Optional<ClassroomTask.Kind> kind = AttemptLine.constant(ClassroomTask.Kind.values(), task.text(KIND));
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            tasks.add(new ClassroomTask(
                    kind.get(),
                    task.text(COURSE),
                    task.text(ID),
                    task.parsed(SEED, Long::valueOf),
                    task.isTrue(EACH),
                    task.isTrue(TEXT),
                    task.has(SURE) && task.isTrue(SURE)));
        }
        return Optional.of(tasks);
    }

    private static void writeGroups(Talked talked, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(GROUPS);
        for (List<String> group : talked.groups()) {
            json.writeArray(group.toArray(String[]::new), 0, group.size());
        }
        json.writeEndArray();
    }

    private static void writeVote(Voted voted, JsonGenerator json) throws IOException {
        json.writeNumberField(ASK, voted.ask());
        json.writeNumberField(VOTE, voted.vote());
        json.writeFieldName(ATTEMPT);
        AttemptLine.write(voted.attempt(), AttemptLine.SHIPPED_COURSE, json);
    }

    private static Optional<Voted> voted(JsonLine line) throws IOException {
        String learner = line.text(LEARNER);
        long ask = (long) line.number(ASK);
        int vote = (int) line.number(VOTE);
        return AttemptLine.read(line.object(ATTEMPT)).map(attempt -> new Voted(learner, ask, vote, attempt));
    }

    private static void writeVerdict(BetJudged judged, JsonGenerator json) throws IOException {
        json.writeNumberField(ASK, judged.ask());
        json.writeArrayFieldStart(GRADES);
        for (Map.Entry<String, Grade> graded : judged.grades().entrySet()) {
            json.writeStartObject();
            json.writeStringField(ANSWER, graded.getKey());
            json.writeStringField(GRADE, graded.getValue().word());
            json.writeEndObject();
        }
        json.writeEndArray();
        AttemptLine.write(judged.figures(), json);
    }

    /** Reads a verdict; empty if it has a grade of a later version. */
    private static Optional<BetJudged> judged(JsonLine line) throws IOException {
        Map<String, Grade> grades = new LinkedHashMap<>();
        for (JsonLine graded : line.objects(GRADES)) {
            Optional<Grade> grade = AttemptLine.constant(Grade.values(), graded.text(GRADE));
            if (grade.isEmpty()) {
                return Optional.empty();
            }
            grades.put(graded.text(ANSWER), grade.get());
        }
        return Optional.of(
                new BetJudged(line.text(LEARNER), (long) line.number(ASK), grades, AttemptLine.figures(line)));
    }
}
