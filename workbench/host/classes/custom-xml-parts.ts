import { itemNotFound } from '../api-error';
import { type ApiClass, type ApiStates, NULL_OBJECT, object, readOnly, textOf } from '../api-class';
import { type Workbook, type XmlPart, nextId } from '../model/workbook';

export const customXmlPart: ApiClass<XmlPart> = {
  properties: { Id: readOnly((part) => part.id) },
  methods: {
    Delete: (part, { book }) => {
      book.xmlParts = book.xmlParts.filter((other) => other !== part);
    },
    GetXml: (part) => part.xml,
    SetXml: (part, _session, [xml]) => {
      part.xml = textOf(xml);
    },
  },
};

export const customXmlPartCollection: ApiClass<ApiStates['CustomXmlPartCollection']> = {
  items: ({ namespace }, { book }) => partsOf(book, namespace).map((part) => object('CustomXmlPart', part)),
  item: ({ namespace }, id, { book }) => {
    const part = partsOf(book, namespace).find((other) => other.id === id);
    if (!part) throw itemNotFound(`custom XML part ${id}`);
    return object('CustomXmlPart', part);
  },
  methods: {
    Add: (_state, { book }, [xml]) => {
      const part = { id: nextId(book), xml: textOf(xml) };
      book.xmlParts.push(part);
      return object('CustomXmlPart', part);
    },
    GetByNamespace: (_state, _session, [namespace]) =>
      object('CustomXmlPartCollection', { namespace: textOf(namespace) }),
    GetOnlyItemOrNullObject: ({ namespace }, { book }) => {
      const [only, second] = partsOf(book, namespace);
      return only && !second ? object('CustomXmlPart', only) : NULL_OBJECT;
    },
  },
};

function partsOf(book: Workbook, namespace: string | undefined): readonly XmlPart[] {
  return book.xmlParts.filter((part) => namespace === undefined || part.xml.includes(`xmlns="${namespace}"`));
}
