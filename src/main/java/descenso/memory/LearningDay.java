package descenso.memory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;

/** Days as learners count them: until four in the morning, because studying past midnight belongs to the evening. */
public final class LearningDay {

    /** Hour of the clock at which a day begins. */
    private static final int FIRST_HOUR = 4;

    /** First valid year. Earlier and later dates come from a wrong clock or a damaged file. */
    private static final int FIRST_YEAR = 1970;

    /** Last valid year. */
    private static final int LAST_YEAR = 9999;

    private LearningDay() {}

    /**
     * Returns the instant unchanged if its year is valid.
     *
     * @throws DateTimeException if the year in UTC is before 1970 or after 9999
     */
    public static Instant checked(Instant instant) {
        ValueRange.of(FIRST_YEAR, LAST_YEAR)
                .checkValidValue(instant.atOffset(ZoneOffset.UTC).getYear(), ChronoField.YEAR);
        return instant;
    }

    /** Returns the learning day of an instant in a zone. It begins at 4:00 by the local clock, as it is set then. */
    public static LocalDate of(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime().minusHours(FIRST_HOUR).toLocalDate();
    }
}
