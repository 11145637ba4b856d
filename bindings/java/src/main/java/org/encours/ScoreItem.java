// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Items of the tables that ship, amounts of one unit. Any other number above 0 is a caller's. */
public sealed interface ScoreItem extends OpenEnum {
    /** current assets less current liabilities. */
    ScoreItem WORKING_CAPITAL = Known.WORKING_CAPITAL;

    /** reserves and profit carried forward. */
    ScoreItem RETAINED_EARNINGS = Known.RETAINED_EARNINGS;

    /** earnings before interest and tax. */
    ScoreItem EBIT = Known.EBIT;

    /** market value of equity. */
    ScoreItem MARKET_EQUITY = Known.MARKET_EQUITY;

    /** book value of equity. */
    ScoreItem BOOK_EQUITY = Known.BOOK_EQUITY;

    /** debts of every kind. */
    ScoreItem TOTAL_LIABILITIES = Known.TOTAL_LIABILITIES;

    /** sales without VAT. */
    ScoreItem SALES = Known.SALES;

    /** total of the balance sheet. */
    ScoreItem TOTAL_ASSETS = Known.TOTAL_ASSETS;

    /** excedent brut d'exploitation. */
    ScoreItem GROSS_OPERATING_SURPLUS = Known.GROSS_OPERATING_SURPLUS;

    /** dettes totales. */
    ScoreItem TOTAL_DEBT = Known.TOTAL_DEBT;

    /** capitaux permanents. */
    ScoreItem PERMANENT_CAPITAL = Known.PERMANENT_CAPITAL;

    /** realisable: receivables. */
    ScoreItem RECEIVABLES = Known.RECEIVABLES;

    /** disponible: cash. */
    ScoreItem CASH = Known.CASH;

    /** frais financiers. */
    ScoreItem FINANCIAL_CHARGES = Known.FINANCIAL_CHARGES;

    /** frais de personnel. */
    ScoreItem STAFF_COSTS = Known.STAFF_COSTS;

    /** valeur ajoutee. */
    ScoreItem VALUE_ADDED = Known.VALUE_ADDED;

    /** valeur ajoutee of the year before. */
    ScoreItem VALUE_ADDED_PREVIOUS = Known.VALUE_ADDED_PREVIOUS;

    /** resultat economique brut. */
    ScoreItem GROSS_ECONOMIC_RESULT = Known.GROSS_ECONOMIC_RESULT;

    /** ressources stables. */
    ScoreItem STABLE_RESOURCES = Known.STABLE_RESOURCES;

    /** capital engage. */
    ScoreItem INVESTED_CAPITAL = Known.INVESTED_CAPITAL;

    /** capacite d'autofinancement. */
    ScoreItem CASH_FLOW = Known.CASH_FLOW;

    /** dettes commerciales. */
    ScoreItem TRADE_DEBT = Known.TRADE_DEBT;

    /** achats TTC. */
    ScoreItem PURCHASES_WITH_TAX = Known.PURCHASES_WITH_TAX;

    /** stocks and customers less advances received. */
    ScoreItem WORKING_STOCK = Known.WORKING_STOCK;

    /** production TTC. */
    ScoreItem PRODUCTION_WITH_TAX = Known.PRODUCTION_WITH_TAX;

    /** investissements physiques. */
    ScoreItem CAPITAL_EXPENDITURE = Known.CAPITAL_EXPENDITURE;

    /** actif circulant. */
    ScoreItem CURRENT_ASSETS = Known.CURRENT_ASSETS;

    /** dettes a court terme. */
    ScoreItem CURRENT_LIABILITIES = Known.CURRENT_LIABILITIES;

    /** The values that this package has names for. */
    enum Known implements ScoreItem {
        /** current assets less current liabilities. */
        WORKING_CAPITAL(1),
        /** reserves and profit carried forward. */
        RETAINED_EARNINGS(2),
        /** earnings before interest and tax. */
        EBIT(3),
        /** market value of equity. */
        MARKET_EQUITY(4),
        /** book value of equity. */
        BOOK_EQUITY(5),
        /** debts of every kind. */
        TOTAL_LIABILITIES(6),
        /** sales without VAT. */
        SALES(7),
        /** total of the balance sheet. */
        TOTAL_ASSETS(8),
        /** excedent brut d'exploitation. */
        GROSS_OPERATING_SURPLUS(9),
        /** dettes totales. */
        TOTAL_DEBT(10),
        /** capitaux permanents. */
        PERMANENT_CAPITAL(11),
        /** realisable: receivables. */
        RECEIVABLES(12),
        /** disponible: cash. */
        CASH(13),
        /** frais financiers. */
        FINANCIAL_CHARGES(14),
        /** frais de personnel. */
        STAFF_COSTS(15),
        /** valeur ajoutee. */
        VALUE_ADDED(16),
        /** valeur ajoutee of the year before. */
        VALUE_ADDED_PREVIOUS(17),
        /** resultat economique brut. */
        GROSS_ECONOMIC_RESULT(18),
        /** ressources stables. */
        STABLE_RESOURCES(19),
        /** capital engage. */
        INVESTED_CAPITAL(20),
        /** capacite d'autofinancement. */
        CASH_FLOW(21),
        /** dettes commerciales. */
        TRADE_DEBT(22),
        /** achats TTC. */
        PURCHASES_WITH_TAX(23),
        /** stocks and customers less advances received. */
        WORKING_STOCK(24),
        /** production TTC. */
        PRODUCTION_WITH_TAX(25),
        /** investissements physiques. */
        CAPITAL_EXPENDITURE(26),
        /** actif circulant. */
        CURRENT_ASSETS(27),
        /** dettes a court terme. */
        CURRENT_LIABILITIES(28);

        private final int value;

        Known(int value) {
            this.value = value;
        }

        @Override
        public int value() {
            return value;
        }
    }

    /**
     * A number that a later library gave a meaning.
     *
     * @param value the number
     */
    record Unknown(int value) implements ScoreItem {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ScoreItem of(int value) {
        return switch (value) {
            case 1 -> Known.WORKING_CAPITAL;
            case 2 -> Known.RETAINED_EARNINGS;
            case 3 -> Known.EBIT;
            case 4 -> Known.MARKET_EQUITY;
            case 5 -> Known.BOOK_EQUITY;
            case 6 -> Known.TOTAL_LIABILITIES;
            case 7 -> Known.SALES;
            case 8 -> Known.TOTAL_ASSETS;
            case 9 -> Known.GROSS_OPERATING_SURPLUS;
            case 10 -> Known.TOTAL_DEBT;
            case 11 -> Known.PERMANENT_CAPITAL;
            case 12 -> Known.RECEIVABLES;
            case 13 -> Known.CASH;
            case 14 -> Known.FINANCIAL_CHARGES;
            case 15 -> Known.STAFF_COSTS;
            case 16 -> Known.VALUE_ADDED;
            case 17 -> Known.VALUE_ADDED_PREVIOUS;
            case 18 -> Known.GROSS_ECONOMIC_RESULT;
            case 19 -> Known.STABLE_RESOURCES;
            case 20 -> Known.INVESTED_CAPITAL;
            case 21 -> Known.CASH_FLOW;
            case 22 -> Known.TRADE_DEBT;
            case 23 -> Known.PURCHASES_WITH_TAX;
            case 24 -> Known.WORKING_STOCK;
            case 25 -> Known.PRODUCTION_WITH_TAX;
            case 26 -> Known.CAPITAL_EXPENDITURE;
            case 27 -> Known.CURRENT_ASSETS;
            case 28 -> Known.CURRENT_LIABILITIES;
            default -> new Unknown(value);
        };
    }
}
