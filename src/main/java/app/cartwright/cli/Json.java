package app.cartwright.cli;

import app.cartwright.bridge.DryRunView;
import app.cartwright.bridge.StockDetail;
import app.cartwright.bridge.StockView;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Turns view records into the JSON of the command line's contract: times as ISO 8601 UTC, decimals as strings. */
final class Json {
    private final ObjectMapper mapper = new ObjectMapper();

    Json() {
        SimpleModule texts = new SimpleModule();
        texts.addSerializer(BigDecimal.class, new PlainDecimal());
        texts.addSerializer(Instant.class, ToStringSerializer.instance);
        texts.addSerializer(LocalDate.class, ToStringSerializer.instance);
        texts.addSerializer(OffsetDateTime.class, ToStringSerializer.instance);
        texts.addSerializer(URI.class, ToStringSerializer.instance);
        mapper.registerModule(texts);
        mapper.addMixIn(StockView.LocationView.class, LastPushed.class);
        mapper.addMixIn(StockDetail.Sum.class, SentSum.class);
        mapper.addMixIn(DryRunView.Figure.class, WillBecome.class);
        mapper.enable(SerializationFeature.INDENT_OUTPUT);
    }

    String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), e);
        }
    }

    /** Writes as UTF-8, piece by piece: a list of every order there ever was is never in memory as one text. */
    void write(PrintStream out, Object value) {
        try {
            mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, value);
        } catch (IOException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), e);
        }
        out.println();
    }

    /** Quantities are decimal strings, whole ones too. */
    private interface LastPushed {
        @JsonSerialize(using = ToStringSerializer.class)
        Long lastPushed();
    }

    /** The same for the sum that was sent. */
    private interface SentSum {
        @JsonSerialize(using = ToStringSerializer.class)
        Long sent();
    }

    /** The same for what a run would send. */
    private interface WillBecome {
        @JsonSerialize(using = ToStringSerializer.class)
        long willBecome();
    }

    /** Never in exponent form. */
    private static final class PlainDecimal extends ToStringSerializerBase {
        private static final long serialVersionUID = 1L;

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public String valueToString(Object value) {
            return ((BigDecimal) value).toPlainString();
        }
    }
}
