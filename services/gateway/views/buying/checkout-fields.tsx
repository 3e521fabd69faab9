import type { FieldName } from '../../../checkout/index.ts'
import type { CheckoutModel } from '../buying-models.ts'
import type { Place } from '../place.ts'

interface Props {
  at: Place
  checkout: CheckoutModel
}
interface TextProps extends Props {
  name: Exclude<FieldName, 'country' | 'delivery'>
  autocomplete: string
  inputmode?: 'numeric' | 'email'
  hint?: string
}

/** What a field says is wrong, with the example where its words have room for one. */
export function troubleText({ at, checkout }: Props, name: FieldName): string | undefined {
  const trouble = checkout.troubles[name]
  return trouble && words({ at, checkout }, name)[trouble]
}

function words({ at, checkout }: Props, name: FieldName): Record<string, string> {
  const example = name === 'card' ? checkout.demoCard : checkout.postcodeExample
  return Object.fromEntries(
    Object.entries(at.words.buying.checkout.troubles[name]).map(([trouble, text]) => [
      trouble,
      text.replace('{example}', example),
    ]),
  )
}

/** The words for what may be wrong stand beside the field, so the script needs none of its own. */
function said(props: Props, name: FieldName, hint: string | undefined) {
  const { missing, wrong, long } = words(props, name)
  const trouble = props.checkout.troubles[name]
  return {
    id: name,
    name,
    required: true,
    'aria-invalid': trouble ? ('true' as const) : undefined,
    'aria-describedby': [hint && `${name}-hint`, `${name}-error`].filter(Boolean).join(' '),
    'data-missing': missing,
    'data-wrong': wrong,
    'data-long': long,
  }
}

export function TextField({ name, hint, autocomplete, inputmode, ...props }: TextProps) {
  const { at, checkout } = props
  return (
    <div class="field-row">
      <label for={name}>{at.words.buying.checkout[name]}</label>
      <input
        class="field"
        type="text"
        value={checkout.fields[name] ?? ''}
        autocomplete={autocomplete}
        inputmode={inputmode}
        spellcheck={false}
        {...said(props, name, hint)}
      />
      <ErrorText {...props} name={name} />
      {hint && (
        <p class="note" id={`${name}-hint`} data-example={checkout.postcodeExample}>
          {hint}
        </p>
      )}
    </div>
  )
}

export function CountryField(props: Props) {
  const { at, checkout } = props
  return (
    <div class="field-row">
      <label for="country">{at.words.buying.checkout.country}</label>
      <select class="field" autocomplete="shipping country" {...said(props, 'country', undefined)}>
        {checkout.countries.map(({ code, name, chosen }) => (
          <option value={code} selected={chosen}>
            {name}
          </option>
        ))}
      </select>
      <ErrorText {...props} name="country" />
    </div>
  )
}

/** Empty while nothing is wrong: the field already points to it. */
export function ErrorText({ name, ...props }: Props & { name: FieldName }) {
  return (
    <p class="field-error" id={`${name}-error`}>
      {troubleText(props, name)}
    </p>
  )
}
