package org.kinbridge.wiring;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitBasicColumnNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;

/**
 * Column names of typed ids: a field {@code FamilyId family} is the column {@code family_id}, a field {@code PersonId id}
 * the column {@code id}, without an override at every use.
 */
public class TypedIdNaming extends ImplicitNamingStrategyJpaCompliantImpl {

    private static final long serialVersionUID = 1L;
    private static final String VALUE = ".value";

    @Override
    public Identifier determineBasicColumnName(ImplicitBasicColumnNameSource source) {
        String path = source.getAttributePath().getFullPath();
        if (!path.endsWith(VALUE)) {
            return super.determineBasicColumnName(source);
        }
        String field = path.substring(0, path.length() - VALUE.length());
        String name = field.substring(field.lastIndexOf('.') + 1);
        return toIdentifier(name.equals("id") ? name : name + "_id", source.getBuildingContext());
    }
}
