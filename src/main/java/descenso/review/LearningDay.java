package descenso.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;

/** The days by which people learn: who studies past midnight is still in the evening. */
public final class LearningDay {

    private static final int FIRST_HOUR = 4;

    /** The first and the last year of what can be dated: others come of a broken clock, or of a broken file. */
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 9999;

    private LearningDay() {}

    /**
     * Returns the instant.
     *
     * @throws DateTimeException where it lies in a year before 1970 or after 9999
     */
    public static Instant checked(Instant instant) {
        ValueRange.of(FIRST_YEAR, LAST_YEAR)
                .checkValidValue(instant.atOffset(ZoneOffset.UTC).getYear(), ChronoField.YEAR);
        return instant;
    }

    /** The day that it is then and there; it turns when clocks show four in the morning, however long the night was. */
    public static LocalDate of(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime().minusHours(FIRST_HOUR).toLocalDate();
    }
}
